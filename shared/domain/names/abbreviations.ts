/**
 * Abbreviations and what English has for them, in letters or in full; in the layout of `exonyms`. Those that every
 * translator puts in words of his own (ЦБ, СМИ) are left out.
 */
export const abbreviations = `
ВТО=WTO|World Trade Organization|World Trade Organisation; МАГАТЭ=IAEA|Atomic Energy Agency; ФРС=Fed|Federal Reserve|FRS; ЕЦБ=ECB|European Central Bank; ОЭСР=OECD|Economic Cooperation;
ЮНЕСКО=UNESCO; ЮНИСЕФ=UNICEF; ВАДА=WADA|Anti Doping; РУСАДА=RUSADA|Anti Doping; НАСА=NASA; МКС=ISS|Space Station; АТЭС=APEC; ЕАЭС=EAEU|EEU|Eurasian Economic Union; ОДКБ=CSTO|Collective Security;
ПАСЕ=PACE|Parliamentary Assembly; ЕСПЧ=ECHR|ECtHR|Court of Human Rights; ИГИЛ=ISIS|ISIL|IS|Islamic State|Daesh; СБУ=SBU|SSU|Security Service; КГБ=KGB; НКВД=NKVD; ГРУ=GRU; СВР=SVR|Foreign Intelligence;
РЖД=Russian Railways|RZD|RZhD|Railways; ВТБ=VTB; БМВ=BMW; МГУ=MSU|MGU|Moscow State University|Moscow University|Lomonosov University; КПСС=CPSU|Communist Party; ЧССР=Czechoslovakia|CSSR; РСФСР=RSFSR|Soviet|Russia|Russian;
МХАТ=MKhAT|MHAT|MAT|MXAT|Art Theatre|Art Theater; БДТ=BDT|Bolshoi Drama|Bolshoy Drama; ГУЛАГ=Gulag|GULAG|Gulags; ВВП=GDP|Gross Domestic Product; НДС=VAT|Value Added; ДНК=DNA; РНК=RNA; ВИЧ=HIV; СПИД=AIDS; МРТ=MRI|Magnetic Resonance; ЭКГ=ECG|EKG|Electrocardiogram; ПЦР=PCR
`;
