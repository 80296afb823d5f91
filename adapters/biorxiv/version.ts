/** The version at the end of a preprint's address, `…2021.11.04.467278v2`; `null` when it names none. */
export function versionIn(address: string): number | null {
  const [, version] = /v(\d{1,3})$/.exec(address) ?? [];
  return version === undefined ? null : Number(version);
}
