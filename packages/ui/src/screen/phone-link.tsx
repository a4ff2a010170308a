/** A telephone number, as it is read out, that a telephone dials when it is touched. */
export function PhoneLink({ number }: { number: string }) {
  return <a href={`tel:${number.replaceAll(" ", "")}`}>{number}</a>;
}
