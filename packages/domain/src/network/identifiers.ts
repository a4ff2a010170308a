const luhnHolds = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
};

/**
 * A commune of the official geographic code (INSEE), 5 characters: metropolitan France, Corsica as
 * 2A and 2B, overseas departments (97x) and territories (98x).
 */
export const isInseeCode = (text: string): boolean =>
  /^(0[1-9]|1\d|2[1-9]|2[AB]|[3-8]\d|9[0-5])\d{3}$|^97[1-8]\d{2}$|^98[4-9]\d{2}$/.test(text);

/** A department: a text, never a number ("01", "2A", "974"). */
export const isDepartmentCode = (text: string): boolean =>
  /^(0[1-9]|1\d|2[1-9]|2[AB]|[3-8]\d|9[0-5]|97[1-8]|98[4-9])$/.test(text);

/** The department of a commune. */
export const departmentOf = (inseeCode: string): string =>
  inseeCode.slice(0, inseeCode.startsWith("97") || inseeCode.startsWith("98") ? 3 : 2);

/** A region of the official geographic code, 2 digits ("75" is Nouvelle-Aquitaine). */
export const isRegionCode = (text: string): boolean =>
  /^(0[1-6]|11|2[478]|32|44|5[23]|7[56]|84|93|94)$/.test(text);

/**
 * An RPPS number has 11 digits. Its check key is not enforced: the official FR Core sample does not
 * satisfy Luhn, so a mismatch is a warning at most.
 */
export const isRppsFormat = (text: string): boolean => /^\d{11}$/.test(text);

/** Whether an RPPS number deserves a second look (right format, Luhn fails). */
export const isRppsDoubtful = (text: string): boolean => isRppsFormat(text) && !luhnHolds(text);

/** IDNPS, the national identifier of a professional, from an RPPS: the digit 8 in front. */
export const idnpsOfRpps = (rpps: string): string => `8${rpps}`;

/** FINESS number of an establishment: 9 digits, the last a Luhn key. */
export const isFiness = (text: string): boolean => /^\d{9}$/.test(text) && luhnHolds(text);

/** SIREN number of an organisation: 9 digits, the last a Luhn key. */
export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && luhnHolds(text);

/** Sex, year, month, department, commune, order, and the key where it is written. */
const socialSecurityNumber =
  /(?<!\d)[1-478][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?(?!\d)/i;

/** Whether a cell holds what looks like a French social security number (13 digits, 15 with its key). */
export const holdsSocialSecurityNumber = (written: string): boolean => socialSecurityNumber.test(written);
