import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

const secrets = new SecretsManagerClient({});
const known = new Map<string, string>();

/** The value of a secret by its name, read once for each process; a changed one is read by the next. */
export async function secret(name: string | undefined): Promise<string> {
  if (!name) throw new Error("a secret has no name: this function was deployed without it");
  const before = known.get(name);
  if (before !== undefined) return before;
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: name }));
  if (!SecretString) throw new Error(`the secret ${name} has no value`);
  known.set(name, SecretString);
  return SecretString;
}
