/**
 * A call of `recompute` with the day to compute as of, where it asks for a run and names none: what stands in a file or an example
 * ended some time ago, and as of today every customer would be lost.
 */
export async function withDay(body: string, asOf: () => Promise<string | undefined>): Promise<string> {
  const call = parsed(body);
  if (call === undefined || "asOf" in call || ("action" in call && call.action !== "recompute")) return body;
  const day = await asOf();
  return day === undefined ? body : JSON.stringify({ ...call, asOf: day });
}

/** What is no JSON object goes on as it came: the function says what is wrong with it. */
function parsed(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
