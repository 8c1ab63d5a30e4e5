import type { Registration } from "../../functions/use-cases/ports/registration.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";

type Registering = Pick<Store, "editRegistration">;

/** Puts a registration in the place of whatever was there. */
export const register = (store: Registering, registration: Registration): Promise<Registration | undefined> =>
  store.editRegistration(registration.spreadsheetId, () => registration);

/** Removes a registration. */
export const unregister = (store: Registering, spreadsheetId: string): Promise<Registration | undefined> =>
  store.editRegistration(spreadsheetId, () => undefined);
