import { spellingOf } from "./spelling.ts";

const identityWords = new Set(
  (
    "nom noms prenom prenoms name surname firstname lastname fullname patient patiente patientid idpatient ipp nir ins ssn secu " +
    "naissance ddn dob birth birthdate birthday tel telephone phone portable mobile courriel email mail adresse address " +
    "motif reason diagnostic diagnosis symptome symptom pathologie antecedents"
  ).split(" "),
);
const identityParts =
  /nompatient|nomdupatient|patientname|naissance|birthdate|dateofbirth|securitesociale|socialsecurity/;

/**
 * Whether a header that names no column of its file may announce who a patient is: name, birth date,
 * social security number, contact details, reason for coming.
 */
export function isIdentityHeader(header: string): boolean {
  const words = header
    .replace(/(?<=\p{Lowercase})(?=\p{Uppercase})/gu, " ")
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u);
  return (
    words.some((word) => identityWords.has(spellingOf(word))) ||
    identityWords.has(spellingOf(header)) ||
    identityParts.test(spellingOf(header))
  );
}

/** Sex, year, month, department, commune, order, and the key where it is written. */
const socialSecurityNumber =
  /(?<!\d)[1-478][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?(?!\d)/i;

/** Whether a cell holds what looks like a French social security number (13 digits, 15 with its key). */
export const holdsSocialSecurityNumber = (written: string): boolean => socialSecurityNumber.test(written);
