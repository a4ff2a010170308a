import { planRotation } from "@ms/domain/rotation";

const plan = planRotation({
  weeks: 2,
  centres: 1,
  doctors: 1,
  zones: 1,
  seats: [1, 1],
  zoneCost: [0],
  sets: [],
  doc: { zone: [0], set: [-1], max: [1], gap: [0], weeks: [[0, 1]], cost: [[]] },
  pinned: [],
  forbidden: [],
});

export const answer = plan.ok && plan.value.covered;
