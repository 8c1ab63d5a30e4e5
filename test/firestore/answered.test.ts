import { describe, expect, test } from "vitest";
import { answered } from "../../functions/firestore/answered.ts";

const clientError = (code: number) => Object.assign(new Error(`${code} from the client`), { code });
const never = new Promise<never>(() => {});

describe("a call of Firestore", () => {
  test("that is answered gives its answer", async () => {
    expect(await answered(Promise.resolve(7))).toBe(7);
  });

  test.each([1, 4, 8, 10, 13, 14, 409, 429, 500, 503, 504])(
    "that ends with status %i had no answer: the store is unavailable, the client's error the cause",
    async (code) => {
      const cause = clientError(code);
      const expected = {
        code: "store_unavailable",
        retryable: true,
        cause,
        message: expect.stringMatching(/^Firestore did not answer: .+\.$/),
      };
      await expect(answered(Promise.reject(cause))).rejects.toMatchObject(expected);
    },
  );

  test.each([3, 5, 6, 7, 9, 16, 403])("that was refused with status %i is thrown as it came", async (code) => {
    const refusal = clientError(code);
    await expect(answered(Promise.reject(refusal))).rejects.toBe(refusal);
  });

  test("that takes too long is given up", async () => {
    const expected = { code: "store_unavailable", message: "Firestore did not answer within 0.02 seconds." };
    await expect(answered(never, 20)).rejects.toMatchObject(expected);
  });
});
