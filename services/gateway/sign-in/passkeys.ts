import { askAuth } from "./gateway.ts";

/** Whether this browser reads and writes passkeys as JSON. */
export const hasPasskeys =
  "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

const json = (credential: Credential | null): unknown =>
  credential instanceof PublicKeyCredential ? credential.toJSON() : undefined;

/** Signs in with a passkey that this device finds by itself. */
export async function signInWithPasskey(): Promise<void> {
  const options = (await askAuth(
    "passkey/generate-authenticate-options",
  )) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = json(await navigator.credentials.get({ publicKey }));
  await askAuth("passkey/verify-authentication", { response });
}

/** Makes a passkey on this device for whoever is signed in. */
export async function addPasskey(): Promise<void> {
  const options = (await askAuth(
    "passkey/generate-register-options",
  )) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = json(await navigator.credentials.create({ publicKey }));
  await askAuth("passkey/verify-registration", { response });
}
