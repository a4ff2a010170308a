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
