import { contact, type PlainCustomer } from "../../../support/customer-tables.ts";
import { type ExpectedPlaces, testPreset } from "../../../support/preset-cases.ts";

// Answers as shares of the scale: 80% of it agrees.
testPreset({
  preset: "purchase-elements",
  everyone: { satisfaction: 0, trust: 0, need: 0, awareness: 0.5 },
  customers: [
    ["satisfied", { satisfaction: 0.8 }],
    ["trusts", { satisfaction: 0.79, trust: 0.8 }],
    ["needs", { trust: 0.79, need: 0.8 }],
    ["aware", { need: 0.79, awareness: 0.8 }],
    ["unaware", { awareness: 0.79 }],
    ["aware", { satisfaction: Number.NaN, trust: Number.NaN, need: Number.NaN, awareness: 1 }],
    ["needs", { ...contact, need: 1, awareness: 1 }],
    ["notEnoughData", { awareness: Number.NaN }],
    ["notEnoughData", contact],
  ],
});

testPreset({
  preset: "resonance",
  everyone: {
    culturalResonance: 0,
    brandPersonality: 0,
    emotionalBenefit: 0,
    innerBenefit: 0,
    productFunction: 0.5,
  },
  customers: [
    ["culture", { culturalResonance: 0.8 }],
    ["personality", { culturalResonance: 0.79, brandPersonality: 0.8 }],
    ["emotional", { brandPersonality: 0.79, emotionalBenefit: 0.8 }],
    ["inner", { emotionalBenefit: 0.79, innerBenefit: 0.8 }],
    ["function", { innerBenefit: 0.79, productFunction: 0.8 }],
    ["none", { productFunction: 0.79 }],
    ["function", { ...contact, productFunction: 1 }],
    ["notEnoughData", { productFunction: Number.NaN }],
    ["notEnoughData", contact],
  ],
});

const basics = ["comfort", "safety", "convenience"] as const;
const motivators = ["economic", "durable", "pleasure", "personality", "pride"] as const;
const hygiene: PlainCustomer = { comfort: 0.8, safety: 0.8, convenience: 0.8 };
testPreset({
  preset: "value-drivers",
  everyone: { ...hygiene, economic: 0, durable: 0, pleasure: 0, personality: 0, pride: 0 },
  customers: [
    ...motivators.flatMap(
      (motivator): ExpectedPlaces => [
        ["motivators", { [motivator]: 0.8 }],
        ["hygiene", { [motivator]: 0.79 }],
        ...basics.map((basic) => ["missing-hygiene", { [basic]: 0.79, [motivator]: 1 }] as const),
      ],
    ),
    ["hygiene", {}],
    ["hygiene", { ...contact, ...hygiene }],
    ...basics.map((basic) => ["notEnoughData", { [basic]: Number.NaN }] as const),
    ["notEnoughData", contact],
  ],
});

testPreset({
  preset: "trust",
  everyone: { futureTrust: 0, abilityTrust: 0, characterTrust: 0, qualityTrust: 0.5 },
  customers: [
    ["future", { futureTrust: 0.8 }],
    ["ability", { futureTrust: 0.79, abilityTrust: 0.8 }],
    ["character", { abilityTrust: 0.79, characterTrust: 0.8 }],
    ["quality", { characterTrust: 0.79, qualityTrust: 0.8 }],
    ["none", { qualityTrust: 0.79 }],
    ["quality", { ...contact, qualityTrust: 1 }],
    ["notEnoughData", { qualityTrust: Number.NaN }],
    ["notEnoughData", contact],
  ],
});

const nothing: PlainCustomer = {
  namesProduct: false,
  tradeTerms: false,
  website: false,
  companyDetails: false,
  detailsMatch: false,
  sixQuestions: false,
  largeVolumeNoProduct: false,
  mobileOnly: false,
};
// 8 points.
const everything: PlainCustomer = {
  ...nothing,
  namesProduct: true,
  tradeTerms: true,
  website: true,
  companyDetails: true,
  detailsMatch: true,
  sixQuestions: true,
};
// 2 for naming a product and for six answers, 1 for each of four, less 3 for each red flag.
testPreset({
  preset: "lead-validity",
  everyone: nothing,
  customers: [
    ["valid", { namesProduct: true, sixQuestions: true, website: true }],
    ["check", { namesProduct: true, sixQuestions: true }],
    ["valid", { tradeTerms: true, website: true, companyDetails: true, detailsMatch: true, namesProduct: true }],
    ["check", { tradeTerms: true, website: true, companyDetails: true, detailsMatch: true }],
    ["check", { namesProduct: true }],
    ["check", { sixQuestions: true }],
    ["check", { tradeTerms: true, detailsMatch: true }],
    ["check", { website: true, companyDetails: true }],
    ["invalid", { website: true }],
    ["invalid", { detailsMatch: true }],
    ["check", { namesProduct: true, sixQuestions: true, website: true, mobileOnly: true }],
    [
      "check",
      { tradeTerms: true, website: true, companyDetails: true, sixQuestions: true, largeVolumeNoProduct: true },
    ],
    [
      "invalid",
      {
        namesProduct: true,
        sixQuestions: true,
        website: true,
        tradeTerms: true,
        mobileOnly: true,
        largeVolumeNoProduct: true,
      },
    ],
    ["invalid", {}],
    ["check", { ...everything, mobileOnly: true, website: false }],
    ["valid", { ...everything, mobileOnly: true }],
    ["check", { ...everything, largeVolumeNoProduct: true, website: false }],
    ["check", { ...everything, largeVolumeNoProduct: true, mobileOnly: true }],
    ["invalid", { ...everything, largeVolumeNoProduct: true, mobileOnly: true, website: false }],
    // A lead who was never looked into: nothing speaks for them.
    ["invalid", contact],
    ["valid", { ...contact, namesProduct: true, sixQuestions: true, website: true }],
    ["blacklisted", { blacklisted: true }],
  ],
});
