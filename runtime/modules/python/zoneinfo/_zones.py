"""The zones of the IANA time zone database: the rule that each goes by (as POSIX writes it), since
which year it is the whole truth, and the names of the zones."""

table = """
<+00>0<+02>-2,M3.5.0/1,M10.5.0/3 2006: Antarctica/Troll
<+01>-1 1970: Etc/GMT-1
<+01>-1 2038: Africa/Casablanca Africa/El_Aaiun
<+02>-2 1970: Etc/GMT-2
<+0330>-3:30 2023: Asia/Tehran Iran
<+03>-3 1970: Antarctica/Syowa Asia/Aden Asia/Kuwait Asia/Riyadh Etc/GMT-3
<+03>-3 1973: Asia/Bahrain Asia/Qatar
<+03>-3 2008: Asia/Baghdad
<+03>-3 2012: Europe/Minsk
<+03>-3 2017: Asia/Istanbul Europe/Istanbul Turkey
<+03>-3 2023: Asia/Amman Asia/Damascus
<+0430>-4:30 1970: Asia/Kabul
<+04>-4 1970: Asia/Dubai Asia/Muscat Etc/GMT-4 Indian/Mahe Indian/Reunion
<+04>-4 2006: Asia/Tbilisi
<+04>-4 2010: Indian/Mauritius
<+04>-4 2012: Asia/Yerevan Europe/Samara
<+04>-4 2016: Asia/Baku
<+04>-4 2017: Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk
<+0530>-5:30 2007: Asia/Colombo
<+0545>-5:45 1986: Asia/Kathmandu Asia/Katmandu
<+05>-5 1970: Etc/GMT-5 Indian/Kerguelen Indian/Maldives
<+05>-5 1992: Asia/Dushanbe Asia/Samarkand Asia/Tashkent
<+05>-5 1993: Asia/Ashgabat Asia/Ashkhabad
<+05>-5 2005: Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral
<+05>-5 2010: Antarctica/Mawson
<+05>-5 2015: Asia/Yekaterinburg
<+05>-5 2019: Asia/Qyzylorda
<+05>-5 2024: Antarctica/Vostok
<+05>-5 2025: Asia/Almaty Asia/Qostanay
<+0630>-6:30 1970: Asia/Rangoon Asia/Yangon Indian/Cocos
<+06>-6 1970: Asia/Kashgar Asia/Urumqi Etc/GMT-6
<+06>-6 1988: Asia/Thimbu Asia/Thimphu
<+06>-6 1996: Indian/Chagos
<+06>-6 2006: Asia/Bishkek
<+06>-6 2010: Asia/Dacca Asia/Dhaka
<+06>-6 2015: Asia/Omsk
<+07>-7 1970: Asia/Bangkok Asia/Phnom_Penh Asia/Vientiane Etc/GMT-7 Indian/Christmas
<+07>-7 1976: Asia/Ho_Chi_Minh Asia/Saigon
<+07>-7 2012: Asia/Novokuznetsk
<+07>-7 2013: Antarctica/Davis
<+07>-7 2015: Asia/Krasnoyarsk
<+07>-7 2017: Asia/Barnaul Asia/Hovd Asia/Novosibirsk Asia/Tomsk
<+0845>-8:45 2010: Australia/Eucla
<+08>-8 1970: Asia/Brunei Asia/Kuching Etc/GMT-8
<+08>-8 1982: Asia/Kuala_Lumpur Asia/Singapore Singapore
<+08>-8 2015: Asia/Irkutsk
<+08>-8 2017: Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator
<+08>-8 2024: Antarctica/Casey
<+09>-9 1970: Etc/GMT-9 Pacific/Palau
<+09>-9 2001: Asia/Dili
<+09>-9 2015: Asia/Khandyga Asia/Yakutsk
<+09>-9 2017: Asia/Chita
<+1030>-10:30<+11>-11,M10.1.0,M4.1.0 2008: Australia/LHI Australia/Lord_Howe
<+10>-10 1970: Antarctica/DumontDUrville Etc/GMT-10 Pacific/Chuuk Pacific/Port_Moresby
    Pacific/Truk Pacific/Yap
<+10>-10 2015: Asia/Ust-Nera Asia/Vladivostok
<+11>-11 1970: Etc/GMT-11 Pacific/Guadalcanal Pacific/Pohnpei Pacific/Ponape
<+11>-11 1994: Pacific/Efate
<+11>-11 1998: Pacific/Noumea
<+11>-11 1999: Pacific/Kosrae
<+11>-11 2015: Asia/Srednekolymsk Pacific/Bougainville
<+11>-11 2017: Asia/Magadan Asia/Sakhalin
<+11>-11<+12>,M10.1.0,M4.1.0/3 2020: Pacific/Norfolk
<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45 2008: NZ-CHAT Pacific/Chatham
<+12>-12 1970: Etc/GMT-12 Pacific/Funafuti Pacific/Majuro Pacific/Tarawa Pacific/Wake
    Pacific/Wallis
<+12>-12 1980: Pacific/Nauru
<+12>-12 1994: Kwajalein Pacific/Kwajalein
<+12>-12 2012: Asia/Anadyr Asia/Kamchatka
<+12>-12 2022: Pacific/Fiji
<+13>-13 1970: Etc/GMT-13
<+13>-13 1995: Pacific/Enderbury Pacific/Kanton
<+13>-13 2012: Pacific/Fakaofo
<+13>-13 2018: Pacific/Tongatapu
<+13>-13 2022: Pacific/Apia
<+14>-14 1970: Etc/GMT-14
<+14>-14 1995: Pacific/Kiritimati
<-01>1 1970: Etc/GMT+1
<-01>1 1976: Atlantic/Cape_Verde
<-01>1<+00>,M3.5.0/0,M10.5.0/1 1996: Atlantic/Azores
<-02>2 1970: Atlantic/South_Georgia Etc/GMT+2
<-02>2 2003: America/Noronha Brazil/DeNoronha
<-02>2<-01>,M3.5.0/-1,M10.5.0/0 2024: America/Godthab America/Nuuk
<-02>2<-01>,M3.5.0/-1,M10.5.0/0 2025: America/Scoresbysund
<-03>3 1970: America/Cayenne Etc/GMT+3
<-03>3 1977: Antarctica/Rothera
<-03>3 1985: America/Paramaribo
<-03>3 1989: America/Belem
<-03>3 2003: America/Fortaleza America/Maceio America/Recife
<-03>3 2009: America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Jujuy
    America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos
    America/Argentina/Salta America/Argentina/San_Juan America/Argentina/Ushuaia America/Catamarca
    America/Jujuy America/Mendoza America/Santarem
<-03>3 2010: America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/San_Luis
    America/Argentina/Tucuman America/Buenos_Aires America/Cordoba America/Rosario
<-03>3 2011: Atlantic/Stanley
<-03>3 2013: America/Bahia
<-03>3 2014: America/Araguaina
<-03>3 2016: America/Montevideo
<-03>3 2017: America/Punta_Arenas Antarctica/Palmer
<-03>3 2020: America/Sao_Paulo Brazil/East
<-03>3 2025: America/Asuncion
<-03>3 2026: America/Coyhaique
<-03>3<-02>,M3.2.0,M11.1.0 2007: America/Miquelon
<-04>4 1970: America/La_Paz Etc/GMT+4
<-04>4 1989: America/Porto_Velho
<-04>4 1993: America/Guyana
<-04>4 1995: America/Manaus Brazil/West
<-04>4 2001: America/Boa_Vista
<-04>4 2017: America/Caracas
<-04>4 2020: America/Campo_Grande America/Cuiaba
<-04>4<-03>,M9.1.6/24,M4.1.6/24 2023: America/Santiago Chile/Continental
<-05>5 1970: Etc/GMT+5
<-05>5 1994: America/Bogota America/Guayaquil
<-05>5 1995: America/Lima
<-05>5 2014: America/Eirunepe America/Porto_Acre America/Rio_Branco Brazil/Acre
<-06>6 1970: Etc/GMT+6
<-06>6 1994: Pacific/Galapagos
<-06>6<-05>,M9.1.6/22,M4.1.6/22 2023: Chile/EasterIsland Pacific/Easter
<-07>7 1970: Etc/GMT+7
<-08>8 1970: Etc/GMT+8
<-08>8 1999: Pacific/Pitcairn
<-0930>9:30 1970: Pacific/Marquesas
<-09>9 1970: Etc/GMT+9 Pacific/Gambier
<-10>10 1970: Etc/GMT+10 Pacific/Tahiti
<-10>10 1992: Pacific/Rarotonga
<-11>11 1970: Etc/GMT+11 Pacific/Niue
<-12>12 1970: Etc/GMT+12
ACST-9:30 1970: Australia/Darwin Australia/North
ACST-9:30ACDT,M10.1.0,M4.1.0/3 2008: Australia/Adelaide Australia/Broken_Hill Australia/South
    Australia/Yancowinna
AEST-10 1993: Australia/Brisbane Australia/Queensland
AEST-10 1995: Australia/Lindeman
AEST-10AEDT,M10.1.0,M4.1.0/3 2008: Australia/ACT Australia/Canberra Australia/Currie
    Australia/Hobart Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania
    Australia/Victoria
AEST-10AEDT,M10.1.0,M4.1.0/3 2011: Antarctica/Macquarie
AKST9AKDT,M3.2.0,M11.1.0 2007: America/Anchorage America/Juneau America/Nome America/Sitka
    America/Yakutat US/Alaska
AKST9AKDT,M3.2.0,M11.1.0 2020: America/Metlakatla
AST4 1970: America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao
    America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes
    America/Marigot America/Montserrat America/Port_of_Spain America/Puerto_Rico
    America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent
    America/Tortola America/Virgin
AST4 1981: America/Barbados America/Martinique
AST4 2001: America/Santo_Domingo
AST4ADT,M3.2.0,M11.1.0 2007: America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton
    America/Thule Atlantic/Bermuda Canada/Atlantic
AWST-8 2010: Australia/Perth Australia/West
CAT-2 1970: Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali
    Africa/Lubumbashi Africa/Lusaka Africa/Maputo
CAT-2 2018: Africa/Khartoum Africa/Windhoek
CAT-2 2022: Africa/Juba
CET-1 1982: Africa/Algiers
CET-1 2009: Africa/Tunis
CET-1CEST,M3.5.0,M10.5.0/3 1996: Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET
    Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava
    Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar
    Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo
    Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo
    Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna
    Europe/Warsaw Europe/Zagreb Europe/Zurich Poland
CST-8 1980: Asia/Macao Asia/Macau Asia/Taipei ROC
CST-8 1992: Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC
CST5CDT,M3.2.0/0,M11.1.0/1 2013: America/Havana Cuba
CST6 1970: America/Regina Canada/Saskatchewan
CST6 1973: America/Swift_Current
CST6 1984: America/Belize
CST6 1989: America/El_Salvador
CST6 1993: America/Costa_Rica
CST6 2007: America/Guatemala America/Managua America/Tegucigalpa
CST6 2023: America/Bahia_Banderas America/Chihuahua America/Merida America/Mexico_City
    America/Monterrey Mexico/General
CST6CDT,M3.2.0,M11.1.0 2007: America/Chicago America/Indiana/Knox America/Indiana/Tell_City
    America/Knox_IN America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem
    America/Rainy_River America/Rankin_Inlet America/Winnipeg CST6CDT Canada/Central US/Central
    US/Indiana-Starke
CST6CDT,M3.2.0,M11.1.0 2008: America/Resolute
CST6CDT,M3.2.0,M11.1.0 2010: America/Matamoros
CST6CDT,M3.2.0,M11.1.0 2011: America/North_Dakota/Beulah
CST6CDT,M3.2.0,M11.1.0 2023: America/Ojinaga
ChST-10 2001: Pacific/Guam Pacific/Saipan
EAT-3 1970: Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti
    Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro
    Indian/Mayotte
EET-2 2014: Africa/Tripoli Libya
EET-2 2015: Europe/Kaliningrad
EET-2EEST,M3.4.4/50,M10.4.4/50 2038: Asia/Gaza Asia/Hebron
EET-2EEST,M3.5.0,M10.5.0/3 1996: Europe/Chisinau Europe/Tiraspol
EET-2EEST,M3.5.0/0,M10.5.0/0 1999: Asia/Beirut
EET-2EEST,M3.5.0/3,M10.5.0/4 1996: EET Europe/Athens Europe/Helsinki Europe/Mariehamn
EET-2EEST,M3.5.0/3,M10.5.0/4 1997: Europe/Bucharest Europe/Kiev Europe/Kyiv Europe/Sofia
    Europe/Uzhgorod Europe/Zaporozhye
EET-2EEST,M3.5.0/3,M10.5.0/4 1999: Asia/Nicosia Europe/Nicosia
EET-2EEST,M3.5.0/3,M10.5.0/4 2001: Europe/Riga
EET-2EEST,M3.5.0/3,M10.5.0/4 2002: Europe/Tallinn
EET-2EEST,M3.5.0/3,M10.5.0/4 2003: Europe/Vilnius
EET-2EEST,M3.5.0/3,M10.5.0/4 2018: Asia/Famagusta
EET-2EEST,M4.5.5/0,M10.5.4/24 2023: Africa/Cairo Egypt
EST5 1970: America/Atikokan America/Cayman America/Coral_Harbour America/Panama EST
EST5 1984: America/Jamaica Jamaica
EST5 2016: America/Cancun
EST5EDT,M3.2.0,M11.1.0 2007: America/Detroit America/Fort_Wayne America/Indiana/Indianapolis
    America/Indiana/Marengo America/Indiana/Vevay America/Indianapolis America/Iqaluit
    America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal
    America/Nassau America/New_York America/Nipigon America/Pangnirtung America/Thunder_Bay
    America/Toronto Canada/Eastern EST5EDT US/East-Indiana US/Eastern US/Michigan
EST5EDT,M3.2.0,M11.1.0 2008: America/Indiana/Petersburg America/Indiana/Vincennes
    America/Indiana/Winamac
EST5EDT,M3.2.0,M11.1.0 2017: America/Port-au-Prince
EST5EDT,M3.2.0,M11.1.0 2019: America/Grand_Turk
GMT0 1970: Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry Africa/Dakar
    Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu
    Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 GMT GMT+0 GMT-0
    GMT0 Greenwich Iceland
GMT0 1973: Africa/Monrovia
GMT0 1976: Africa/Bissau
GMT0 1997: America/Danmarkshavn
GMT0 2020: Africa/Sao_Tome
GMT0BST,M3.5.0/1,M10.5.0 1996: Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey
    Europe/London GB GB-Eire
HKT-8 1980: Asia/Hong_Kong Hongkong
HST10 1970: HST Pacific/Honolulu Pacific/Johnston US/Hawaii
HST10HDT,M3.2.0,M11.1.0 2007: America/Adak America/Atka US/Aleutian
IST-1GMT0,M10.5.0,M3.5.0/1 1996: Eire Europe/Dublin
IST-2IDT,M3.4.4/26,M10.5.0 2013: Asia/Jerusalem Asia/Tel_Aviv Israel
IST-5:30 1970: Asia/Calcutta Asia/Kolkata
JST-9 1970: Asia/Tokyo Japan
KST-9 1989: Asia/Seoul ROK
KST-9 2019: Asia/Pyongyang
MET-1MEST,M3.5.0,M10.5.0/3 1996: MET
MSK-3 2015: Europe/Kirov Europe/Moscow Europe/Simferopol W-SU
MSK-3 2021: Europe/Volgograd
MST7 1970: America/Creston America/Phoenix MST US/Arizona
MST7 1973: America/Dawson_Creek
MST7 1999: America/Hermosillo
MST7 2016: America/Fort_Nelson
MST7 2021: America/Dawson America/Whitehorse Canada/Yukon
MST7 2023: America/Mazatlan Mexico/BajaSur
MST7MDT,M3.2.0,M11.1.0 2007: America/Boise America/Cambridge_Bay America/Denver America/Edmonton
    America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Navajo US/Mountain
MST7MDT,M3.2.0,M11.1.0 2023: America/Ciudad_Juarez
MST7MDT,M3.2.0,M11.1.0 2038: America/Inuvik
NST3:30NDT,M3.2.0,M11.1.0 2007: America/St_Johns Canada/Newfoundland
NZST-12NZDT,M9.5.0,M4.1.0/3 2008: Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
PKT-5 2010: Asia/Karachi
PST-8 1991: Asia/Manila
PST8PDT,M3.2.0,M11.1.0 2007: America/Los_Angeles America/Vancouver Canada/Pacific PST8PDT
    US/Pacific
PST8PDT,M3.2.0,M11.1.0 2010: America/Ensenada America/Santa_Isabel America/Tijuana
    Mexico/BajaNorte
SAST-2 1970: Africa/Johannesburg Africa/Maseru Africa/Mbabane
SST11 1970: Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa
UTC0 1970: Etc/UTC UCT UTC Universal Zulu
WAT-1 1970: Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos
    Africa/Libreville Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo
WAT-1 1981: Africa/Ndjamena
WET0WEST,M3.5.0/1,M10.5.0 1996: Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira
    WET
WET0WEST,M3.5.0/1,M10.5.0 1997: Europe/Lisbon Portugal
WIB-7 1970: Asia/Jakarta
WIB-7 1988: Asia/Pontianak
WIT-9 1970: Asia/Jayapura
WITA-8 1970: Asia/Makassar Asia/Ujung_Pandang
"""
