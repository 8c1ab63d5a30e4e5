import { contact } from "../../../support/customer-tables.ts";
import { testPreset, topFifthBy } from "../../../support/preset-cases.ts";

const noRhythm = { rhythm: Number.NaN };

// 24 buyers: the top fifth by revenue are the five at 100.
testPreset({
  preset: "lifecycle",
  everyone: { orderDays: 3, rhythm: 1, daysSinceLast: 20, revenue: 1, trend: 0 },
  customers: [
    // More than 5 expected gaps and more than 180 days.
    ["lost", { rhythm: 5.01, daysSinceLast: 181 }],
    ["silent", { rhythm: 5, daysSinceLast: 181 }],
    ["silent", { rhythm: 5.01, daysSinceLast: 180 }],
    ["lost", { rhythm: 40, daysSinceLast: 400, orderDays: 1 }],
    // More than 3 and more than 90.
    ["silent", { rhythm: 3.01, daysSinceLast: 91 }],
    ["follow-up", { rhythm: 3, daysSinceLast: 91 }],
    ["follow-up", { rhythm: 3.01, daysSinceLast: 90 }],
    ["silent", { rhythm: 4, daysSinceLast: 170, orderDays: 1 }],
    // More than 1.5 and more than 30.
    ["follow-up", { rhythm: 1.51, daysSinceLast: 31 }],
    ["loyal", { rhythm: 1.5, daysSinceLast: 31 }],
    ["loyal", { rhythm: 1.51, daysSinceLast: 30 }],
    ["follow-up", { rhythm: 2, daysSinceLast: 40, orderDays: 1 }],
    // Or a good customer who buys less.
    ["follow-up", { revenue: 100, trend: -0.2 }],
    ["follow-up", { revenue: 100, trend: -0.2, orderDays: 1 }],
    ["loyal", { revenue: 100, trend: -0.19 }],
    ["loyal", { revenue: 100, trend: Number.NaN }],
    ["loyal", { revenue: 99, trend: -1 }],
    ["silent", { revenue: 100, rhythm: 4, daysSinceLast: 100, trend: -1 }],
    // Three order days.
    ["loyal", { orderDays: 3 }],
    ["new", { orderDays: 2 }],
    ["new", { orderDays: 1 }],
    ["loyal", { orderDays: 30 }],
    ["notEnoughData", noRhythm],
    ["notEnoughData", { ...noRhythm, daysSinceLast: 900 }],
    ["noOrders", contact],
  ],
  andOf: [topFifthBy("revenue", "follow-up", "loyal", { trend: -0.2 })],
});

testPreset({
  preset: "activity",
  customers: [
    ["very-active", { activityIndex: 100 }],
    ["very-active", { activityIndex: 80 }],
    ["active", { activityIndex: 79.99 }],
    ["active", { activityIndex: 50 }],
    ["cooling", { activityIndex: 49.99 }],
    ["cooling", { activityIndex: 20 }],
    ["dormant", { activityIndex: 19.99 }],
    ["dormant", { activityIndex: 0 }],
    ["noOrders", contact],
  ],
});
