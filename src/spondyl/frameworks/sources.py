"""The publications that frameworks cite, each once."""

from spondyl.kernel.sources import Check, Citation, Source

FISHER_2010 = Source(
    "fisher_2010",
    "Fisher CG, DiPaola CP, Ryken TC, et al",
    "A novel classification system for spinal instability in neoplastic disease",
    "Spine 35(22):E1221-9",
    2010,
    "10.1097/BRS.0b013e3181e16ae2",
)
FISHER_2014 = Source(
    "fisher_2014",
    "Fisher CG, Schouten R, Versteeg AL, et al",
    "Reliability of the Spinal Instability Neoplastic Score among radiation oncologists",
    "Radiat Oncol 9:69",
    2014,
    "10.1186/1748-717X-9-69",
)
FOURNEY_2011 = Source(
    "fourney_2011",
    "Fourney DR, Frangou EM, Ryken TC, et al",
    "Spinal Instability Neoplastic Score: an analysis of reliability and validity",
    "J Clin Oncol 29(22):3072-7",
    2011,
    "10.1200/JCO.2010.34.3897",
)
SINS_AGREEMENT_2014 = Source(
    "sins_agreement_2014",
    "Campos M, Urrutia J, et al (names, journal and year from memory)",
    "An independent study of agreement on SINS, found by its number PMID 24275615 (our title)",
    "Spine J",
    2014,
)
LEE_2021 = Source(
    "lee_2021",
    "Lee CH, Hong JT, Lee SH, et al",
    "Is the Spinal Instability Neoplastic Score accurate and reliable in predicting vertebral "
    "compression fractures for spinal metastasis? A systematic review and qualitative analysis",
    "J Korean Neurosurg Soc 64(1):4-12",
    2021,
    "10.3340/jkns.2020.0105",
)
BILSKY_2010 = Source(
    "bilsky_2010",
    "Bilsky MH, Laufer I, Fourney DR, et al",
    "Reliability analysis of the epidural spinal cord compression scale",
    "J Neurosurg Spine 13(3):324-8",
    2010,
    "10.3171/2010.3.SPINE09459",
)
HALLINAN_2022 = Source(
    "hallinan_2022",
    "Hallinan JTPD, et al",
    "Deep learning for grading epidural spinal cord compression (grouping of grades)",
    "Cancers 14:4231",
    2022,
)
FRANKEL_1969 = Source(
    "frankel_1969",
    "Frankel HL, Hancock DO, Hyslop G, et al",
    "The value of postural reduction in the initial management of closed injuries of the spine",
    "Paraplegia 7:179-92",
    1969,
    "10.1038/sc.1969.30",
)
ISNCSCI_2019 = Source(
    "isncsci_2019",
    "American Spinal Injury Association",
    "International standards for neurological classification of spinal cord injury",
    "ASIA, revised",
    2019,
)
TOKUHASHI_2005 = Source(
    "tokuhashi_2005",
    "Tokuhashi Y, Matsuzaki H, Oda H, Oshima M, Ryu J",
    "A revised scoring system for preoperative evaluation of metastatic spine tumor prognosis",
    "Spine 30(19):2186-91",
    2005,
    "10.1097/01.brs.0000180401.06919.a5",
)
TOKUHASHI_1990 = Source(
    "tokuhashi_1990",
    "Tokuhashi Y, Matsuzaki H, Toriyama S, Kawano H, Ohsaka S",
    "Scoring system for the preoperative evaluation of metastatic spine tumor prognosis",
    "Spine 15(11):1110-3",
    1990,
    "10.1097/00007632-199011010-00005",
)
ENKAOUA_1997 = Source(
    "enkaoua_1997",
    "Enkaoua EA, et al",
    "Vertebral metastases: a critical appreciation of the preoperative prognostic Tokuhashi score "
    "in a series of 71 cases",
    "Spine 22(19):2293-8",
    1997,
)
TOMITA_2001 = Source(
    "tomita_2001",
    "Tomita K, Kawahara N, Kobayashi T, et al",
    "Surgical strategy for spinal metastases",
    "Spine 26(3):298-306",
    2001,
    "10.1097/00007632-200102010-00016",
)
BAUER_1995 = Source(
    "bauer_1995",
    "Bauer HC, Wedin R",
    "Survival after surgery for spinal and extremity metastases",
    "Acta Orthop Scand 66:143-6",
    1995,
    "10.3109/17453679508995508",
)
LEITHNER_2008 = Source(
    "leithner_2008",
    "Leithner A, Radl R, Gruber G, et al",
    "Predictive value of seven preoperative prognostic scoring systems for spinal metastases",
    "Eur Spine J 17:1488-95",
    2008,
    "10.1007/s00586-008-0763-1",
)
GHORI_2015 = Source(
    "ghori_2015",
    "Ghori AK, Leonard DA, Schoenfeld AJ, et al",
    "Modeling one-year survival after surgery on the metastatic spine",
    "Spine J 15:2345",
    2015,
    "10.1016/j.spinee.2015.06.061",
)
VAN_DER_LINDEN_2005 = Source(
    "van_der_linden_2005",
    "van der Linden YM, Dijkstra SPDS, Vonk EJA, et al",
    "Prediction of survival in patients with metastases in the spinal column",
    "Cancer 103:320-8",
    2005,
)
KATAGIRI_2014 = Source(
    "katagiri_2014",
    "Katagiri H, Okada R, Takagi T, et al",
    "New prognostic factors and scoring system for patients with skeletal metastasis",
    "Cancer Med 3:1359-67",
    2014,
    "10.1002/cam4.292",
)
BALAIN_2013 = Source(
    "balain_2013",
    "Balain B, Jaiswal A, Trivedi JM, et al",
    "The Oswestry Risk Index: an aid in the treatment of metastatic disease of the spine",
    "Bone Joint J 95-B:210-6",
    2013,
    "10.1302/0301-620X.95B2.29323",
)
BOLLEN_2014 = Source(
    "bollen_2014",
    "Bollen L, van der Linden YM, Pondaag W, et al",
    "Prognostic factors associated with survival in patients with symptomatic spinal bone "
    "metastases",
    "Neuro Oncol 16:991-8",
    2014,
    "10.1093/neuonc/not318",
)
MIZUMOTO_2008 = Source(
    "mizumoto_2008",
    "Mizumoto M, Harada H, Asakura H, et al",
    "Prognostic factors and a scoring system for survival after radiotherapy for metastases to "
    "the spinal column",
    "Cancer 113(10):2816-22",
    2008,
    "10.1002/cncr.23888",
)
RADES_2013 = Source(
    "rades_2013",
    "Rades D, et al",
    "A score to identify patients with metastatic spinal cord compression who may be candidates "
    "for best supportive care",
    "Cancer 119:897-903",
    2013,
    "10.1002/cncr.27849",
)
KRISHNAN_2014 = Source(
    "krishnan_2014",
    "Krishnan MS, Epstein-Peterson Z, Chen YH, et al",
    "Predicting life expectancy in patients with metastatic cancer receiving palliative "
    "radiotherapy: the TEACHH model",
    "Cancer 120(1):134-41",
    2014,
    "10.1002/cncr.28408",
)
DOSANI_2018 = Source(
    "dosani_2018",
    "Dosani M, Tyldesley S, Bakos B, et al",
    "The TEACHH model to predict life expectancy in patients presenting for palliative spine "
    "radiotherapy: external validation and comparison with alternate models",
    "Support Care Cancer 26(7)",
    2018,
    "10.1007/s00520-018-4064-x",
)
MOJICA_MARQUEZ_2020 = Source(
    "mojica_marquez_2020",
    "Mojica-Márquez AE, Rodríguez-López JL, Patel AK, et al",
    "External validation of life expectancy prognostic models in patients evaluated for "
    "palliative radiotherapy at the end-of-life",
    "Cancer Med 9(16):5781-7",
    2020,
    "10.1002/cam4.3257",
)
DE_LA_GARZA_RAMOS_2016 = Source(
    "de_la_garza_ramos_2016",
    "De la Garza Ramos R, Goodwin CR, Jain A, et al",
    "Development of a metastatic spinal tumor frailty index (MSTFI) using a nationwide database "
    "and its association with inpatient morbidity, mortality, and length of stay after spine "
    "surgery",
    "World Neurosurg",
    2016,
)
GOODWIN_2016 = Source(
    "goodwin_2016",
    "Goodwin CR, De la Garza-Ramos R, Jain A, et al",
    "Development of a preoperative metastatic spinal tumor frailty index (MSTFI) using a "
    "nationwide database",
    "Congress of Neurological Surgeons, annual meeting, abstract",
    2016,
)
BOURASSA_MOREAU_2020 = Source(
    "bourassa_moreau_2020",
    "Bourassa-Moreau É, et al",
    "Sarcopenia, but not frailty, predicts early mortality and adverse events after emergent "
    "surgery for metastatic disease of the spine",
    "Spine J 20(1):22-31",
    2020,
    "10.1016/j.spinee.2019.08.012",
)
MASSAAD_2021 = Source(
    "massaad_2021",
    "Massaad E, et al",
    "Performance assessment of the metastatic spinal tumor frailty index using machine learning "
    "algorithms: limitations and future directions",
    "Neurosurg Focus 50(5):E5",
    2021,
)
HERSH_2022 = Source(
    "hersh_2022",
    "Hersh AM, et al",
    "Comparison of frailty metrics and the Charlson Comorbidity Index in patients undergoing "
    "surgery for spine metastases",
    "J Neurosurg Spine",
    2022,
)
SUBRAMANIAM_2018 = Source(
    "subramaniam_2018",
    "Subramaniam S, Aalberg JJ, Soriano RP, Divino CM",
    "New 5-factor modified frailty index using American College of Surgeons NSQIP data",
    "J Am Coll Surg 226(2):173-81",
    2018,
    "10.1016/j.jamcollsurg.2017.11.005",
)
BINDELS_2025 = Source(
    "bindels_2025",
    "Bindels BJJ, Kuijten RH, Groot OQ, et al",
    "External validation of twelve existing survival prediction models for patients with spinal "
    "metastases",
    "Spine J 25(7):1347-59",
    2025,
    "10.1016/j.spinee.2025.01.014",
)
LAUFER_2013 = Source(
    "laufer_2013",
    "Laufer I, Rubin DG, Lis E, et al",
    "The NOMS framework: approach to the treatment of spinal metastatic tumors",
    "Oncologist 18:744-51",
    2013,
    "10.1634/theoncologist.2012-0293",
)
BILSKY_AZEEM_2007 = Source(
    "bilsky_azeem_2007",
    "Bilsky MH, Azeem S",
    "The NOMS framework for decision making in metastatic cervical spine tumors",
    "Curr Opin Orthop 18(3):263-9",
    2007,
)
BILSKY_NOMS_2010 = Source(
    "bilsky_noms_2010",
    "Bilsky MH",
    "The NOMS decision framework",
    "Memorial Sloan Kettering Cancer Center, abstract of a chapter",
    2010,
)
PATCHELL_2005 = Source(
    "patchell_2005",
    "Patchell RA, Tibbs PA, Regine WF, et al",
    "Direct decompressive surgical resection in the treatment of spinal cord compression caused "
    "by metastatic cancer: a randomised trial",
    "Lancet 366:643-8",
    2005,
    "10.1016/S0140-6736(05)66954-1",
)
ALCORN_2024 = Source(
    "alcorn_2024",
    "Alcorn S, Cortés ÁA, Bradfield L, et al",
    "External beam radiation therapy for palliation of symptomatic bone metastases: an ASTRO "
    "clinical practice guideline",
    "Pract Radiat Oncol",
    2024,
    "10.1016/j.prro.2024.04.018",
)

VALIDATION_CODE = "the public code behind Bindels et al. 2025"


def full_text(source: Source, locator: str, via: str = "") -> Citation:
    """Read in the work's own text."""
    return Citation(source, locator, Check.FULL_TEXT, via)


def abstract(source: Source, locator: str, via: str = "") -> Citation:
    """Read in the work's abstract."""
    return Citation(source, locator, Check.ABSTRACT, via)


def secondary(source: Source, locator: str, via: str) -> Citation:
    """Read in another publication, a guideline or public code, named by `via`."""
    return Citation(source, locator, Check.SECONDARY, via)


def unchecked(source: Source, locator: str) -> Citation:
    """Not read anywhere; carried from memory or as our reading."""
    return Citation(source, locator, Check.UNCHECKED)
