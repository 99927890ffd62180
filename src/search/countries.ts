// Countries, their adjectives and their people: "Norwegian" for Norway. The countries of ISO 3166-1 by
// their English names in Unicode's CLDR, the adjectives and nouns of the column "Nationality" of the
// CIA World Factbook (public domain), and continents; written by hand. A name of several words stands
// with the one that tells ("Lanka"); those of which no word does are left out (Ivory Coast).

/** One country in each group. */
export const COUNTRIES = `
Afghanistan Afghan|Africa African|Albania Albanian|Algeria Algerian|America American Americans US USA
Andorra Andorran|Angola Angolan|Arabia Arab Arabian|Saudi Saudis|Argentina Argentine Argentinian
Armenia Armenian|Asia Asian|Australia Australian Aussie|Austria Austrian|Azerbaijan Azerbaijani Azeri
Bahamas Bahamian|Bahrain Bahraini|Bangladesh Bangladeshi|Barbados Barbadian|Belarus Belarusian Byelorussian
Belgium Belgian|Belize Belizean|Benin Beninese|Bhutan Bhutanese|Bolivia Bolivian|Bosnia Bosnian Bosniak
Botswana Motswana|Brazil Brazilian|Britain British Briton UK|Brunei Bruneian|Bulgaria Bulgarian
Burkina Burkinabe|Burma Burmese Myanmar|Burundi Burundian|Cambodia Cambodian Khmer|Cameroon Cameroonian
Canada Canadian|Catalonia Catalan|Chad Chadian|Chechnya Chechen|Chile Chilean|China Chinese
Colombia Colombian|Comoros Comorian|Congo Congolese|Corsica Corsican|Crimea Crimean|Croatia Croatian Croat
Cuba Cuban|Cyprus Cypriot|Czechia Czech|Denmark Danish Dane|Djibouti Djiboutian|Dominica Dominican
Ecuador Ecuadorian Ecuadorean|Egypt Egyptian|England English|Eritrea Eritrean|Estonia Estonian
Eswatini Swazi|Ethiopia Ethiopian|Europe European|Fiji Fijian|Finland Finnish Finn|Flanders Flemish
France French Frenchman|Gabon Gabonese|Gambia Gambian|Gaza Gazan|Georgia Georgian|Germany German
Ghana Ghanaian|Greece Greek|Greenland Greenlandic Greenlander|Grenada Grenadian|Guatemala Guatemalan
Guinea Guinean|Guyana Guyanese|Haiti Haitian|Honduras Honduran|Hungary Hungarian|Iceland Icelandic
India Indian|Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish Irishman|Israel Israeli
Italy Italian|Jamaica Jamaican|Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh Kazakhstani
Kenya Kenyan|Korea Korean|Kosovo Kosovar|Kuwait Kuwaiti|Kyrgyzstan Kyrgyz|Lanka Lankan|Laos Laotian Lao
Latvia Latvian|Lebanon Lebanese|Leone Leonean|Lesotho Basotho|Liberia Liberian|Libya Libyan
Liechtenstein Liechtensteiner|Lithuania Lithuanian|Luxembourg Luxembourger Luxembourgish
Macedonia Macedonian|Madagascar Malagasy|Malawi Malawian|Malaysia Malaysian|Maldives Maldivian
Mali Malian|Malta Maltese|Mauritania Mauritanian|Mauritius Mauritian|Mexico Mexican|Micronesia Micronesian
Moldova Moldovan|Monaco Monegasque|Mongolia Mongolian Mongol|Montenegro Montenegrin|Morocco Moroccan
Mozambique Mozambican|Namibia Namibian|Nepal Nepalese Nepali|Netherlands Dutch Dutchman Holland
Nicaragua Nicaraguan|Niger Nigerien|Nigeria Nigerian|Normandy Norman|Norway Norwegian|Oman Omani
Ossetia Ossetian|Pakistan Pakistani|Palestine Palestinian|Panama Panamanian|Papua Papuan
Paraguay Paraguayan|Peru Peruvian|Philippines Philippine Filipino Filipina|Poland Polish Pole
Portugal Portuguese|Qatar Qatari|Quebec Quebecois|Rica Rican|Rico Rican|Romania Romanian|Rome Roman
Russia Russian|Rwanda Rwandan|Salvador Salvadoran Salvadorean|Samoa Samoan|Scotland Scottish Scot
Senegal Senegalese|Serbia Serbian Serb|Seychelles Seychellois|Siberia Siberian|Sicily Sicilian
Singapore Singaporean|Slovakia Slovak Slovakian|Slovenia Slovenian Slovene|Somalia Somali
Spain Spanish Spaniard|Sudan Sudanese|Suriname Surinamese|Sweden Swedish Swede|Switzerland Swiss
Syria Syrian|Taiwan Taiwanese|Tajikistan Tajik|Tanzania Tanzanian|Thailand Thai|Tibet Tibetan
Timor Timorese|Tobago Tobagonian|Togo Togolese|Tonga Tongan|Trinidad Trinidadian|Tunisia Tunisian
Turkey Turkish Turk Türkiye|Turkmenistan Turkmen|Uganda Ugandan|Ukraine Ukrainian|Uruguay Uruguayan
Uzbekistan Uzbek|Vanuatu Vanuatuan|Venezuela Venezuelan|Vietnam Vietnamese|Wales Welsh Welshman
Yemen Yemeni|Zambia Zambian|Zealand Zealander|Zimbabwe Zimbabwean`;

/** What no article needs to spell out before it is known, as "US (United States)". */
export const KNOWN_ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ["US", "United States"],
  ["UK", "United Kingdom"],
  ["EU", "European Union"],
  ["UN", "United Nations"],
  ["UAE", "United Arab Emirates"],
];
