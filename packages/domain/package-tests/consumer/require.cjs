const { parseWeek, wilsonInterval } = require("@ms/domain");
const { planRotation } = require("@ms/domain/rotation");

console.log(parseWeek("2026-W53").ok, typeof wilsonInterval, typeof planRotation);
