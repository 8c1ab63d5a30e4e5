/** Whether a key is an e-mail address, as far as can be told from its form. */
export function isEmailKey(key: string): boolean {
  const at = key.indexOf("@");
  return at > 0 && at === key.lastIndexOf("@") && key.length <= 254 && /^\S+@[^\s.]+(?:\.[^\s.]+)+$/.test(key);
}
