/** ISO 4217 codes in use, to tell `EUR 12` from `Qty 12`. */
const codes =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW";

/** Signs with letters before them (`US$`, `R$`, `CN¥`), and words that stand beside amounts. */
const signs = String.raw`(?:us|hk|nt|cn|mx|au|ca|sg|nz|[acrs])?\p{Sc}|人民币|人民幣|日元|日圆|日圓|美元|美金|欧元|歐元|港元|港币|港幣|台币|台幣|新台币|新台幣|[元圆圓円]|euros?|kr\.?|zł|fr\.?|kč|руб\.?`;

/** The source of a pattern for what names a currency beside an amount, without regard to case. */
export const currencyForm = `(?:${codes.replaceAll(" ", "|")}|${signs})`;
