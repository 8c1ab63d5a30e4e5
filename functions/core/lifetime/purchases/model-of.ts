import { betaGeometricModel } from "./beta-geometric-model.ts";
import type { PurchaseParameters } from "./parameters.ts";
import { paretoModel } from "./pareto-model.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/** The model that parameters belong to. */
export function modelOf(parameters: PurchaseParameters): PurchaseModel {
  return parameters.kind === "paretoNbd" ? paretoModel(parameters) : betaGeometricModel(parameters);
}
