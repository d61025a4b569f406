"""The studies that grey areas and rules of options cite, each once.

A part of a citation that the page did not show is left out, never filled from memory.
"""

from spondyl.kernel.sources import Source

_UNSHOWN = "Authors not shown on the page read"

MOTOR_PARALYSIS_2016 = Source(
    "motor_paralysis_2016",
    _UNSHOWN,
    "The timing of surgical intervention in the treatment of complete motor paralysis in patients "
    "with spinal metastasis",
    "Eur Spine J",
    2016,
    "10.1007/s00586-016-4406-7",
)
DELAYED_DECOMPRESSION_2024 = Source(
    "delayed_decompression_2024",
    _UNSHOWN,
    "Decompression after more than 48 hours of paralysis (title not shown)",
    "PMID 39563396",
    2024,
)
PARK_2024 = Source(
    "park_2024",
    "Park SJ, Park JS, Lee CS, Kim HJ, Lee JH",
    "Predictor of postoperative ambulatory recovery in metastatic spinal cord compression with "
    "delayed surgical timing and progressive paraplegia",
    "World Neurosurg 182:e91-7",
    2024,
    "10.1016/j.wneu.2023.11.052",
)
LI_2019 = Source(
    "li_2019",
    "Li S, Zhong N, Xu W, Yang X, Wei H, Xiao J",
    "The impact of surgical timing on neurological outcomes and survival in patients with complete "
    "paralysis caused by spinal tumours",
    "Bone Joint J 101-B(7):872-9",
    2019,
    "10.1302/0301-620X.101B7.BJJ-2018-1173.R1",
)
LEE_2018 = Source(
    "lee_2018",
    "Lee RS, Batke J, Weir L, Dea N, Fisher CG",
    "Timing of surgery and radiotherapy in the management of metastatic spine disease: expert "
    "opinion",
    "J Spine Surg; PMID 30069530",
    2018,
)
AHLUWALIA_2024 = Source(
    "ahluwalia_2024",
    "Ahluwalia R, Chanbour H, Zeoli T, Abtahi AM, Stephens BF, Zuckerman SL",
    "Does timing of radiation therapy impact wound healing in patients undergoing metastatic spine "
    "surgery?",
    "Diagnostics 14(10):1059",
    2024,
    "10.3390/diagnostics14101059",
)
JARVERS_2021 = Source(
    "jarvers_2021",
    "Jarvers JS, Lange M, Schiemann S, Pfränger J, Heyde CE, Osterhoff G",
    "Risk factors for wound-related complications after surgical stabilization of spinal "
    "metastases with a special focus on the effect of postoperative radiation therapy",
    "BMC Surg 21:423",
    2021,
    "10.1186/s12893-021-01431-9",
)
GONG_2021 = Source(
    "gong_2021",
    "Gong Y, Zhuang H, Chong S, et al",
    "Delayed postoperative radiotherapy increases the incidence of radiographic local tumor "
    "progression before radiotherapy and leads to poor prognosis in spinal metastases",
    "Radiat Oncol",
    2021,
    "10.1186/s13014-020-01740-y",
)
GHOGAWALA_2001 = Source(
    "ghogawala_2001",
    "Ghogawala, et al",
    "Spinal radiation before surgical decompression adversely affects outcomes of surgery for "
    "symptomatic metastatic spinal cord compression",
    "Spine",
    2001,
)
ROESCH_2017 = Source(
    "roesch_2017",
    "Roesch J, Cho JBC, Fahim DK, et al",
    "Risk for surgical complications after previous stereotactic body radiotherapy of the spine",
    "Radiat Oncol 12:153",
    2017,
    "10.1186/s13014-017-0887-8",
)
VERSTEEG_2021 = Source(
    "versteeg_2021",
    "Versteeg AL, Sahgal A, Rhines LD, et al",
    "Health related quality of life outcomes following surgery and/or radiation for patients with "
    "potentially unstable spinal metastases",
    "Spine J 21(3):492-9",
    2021,
    "10.1016/j.spinee.2020.10.017",
)
INDETERMINATE_2025 = Source(
    "indeterminate_2025",
    _UNSHOWN,
    "Treatment outcomes in spinal tumors according to patients' perspectives: a focus on "
    "indeterminate spinal instability",
    "Curr Oncol 32(1):38",
    2025,
    "10.3390/curroncol32010038",
)
LANDRIEL_2024 = Source(
    "landriel_2024",
    "Landriel F, White K, Guiroy A, et al",
    "Navigating the indeterminate zone: surgeons' decision-making factors in treating vertebral "
    "metastases with spinal instability scores of 7-12",
    "World Neurosurg 185:e1338-47",
    2024,
)
DEA_2020 = Source(
    "dea_2020",
    "Dea N, Versteeg AL, Sahgal A, et al",
    "Metastatic spine disease: should patients with short life expectancy be denied surgical care? "
    "An international retrospective cohort study",
    "Neurosurgery 87(2):303-11",
    2020,
    "10.1093/neuros/nyz472",
)
CARRWIK_2020 = Source(
    "carrwik_2020",
    "Carrwik C, Olerud C, Robinson Y",
    "Predictive scores underestimate survival of patients with metastatic spine disease: a "
    "retrospective study of 315 patients in Sweden",
    "Spine 45(6):414-9",
    2020,
)
FIVE_MODELS_2023 = Source(
    "five_models_2023",
    _UNSHOWN,
    "A comparison of prognostic models to facilitate surgical decision-making for patients with "
    "spinal metastatic disease",
    "Spine 48(8):567-76",
    2023,
    "10.1097/BRS.0000000000004600",
)
SCHOENFELD_2022 = Source(
    "schoenfeld_2022",
    "Schoenfeld AJ, Ferrone ML, Blucher JA, et al",
    "Prospective comparison of NESMS with other scores (title not shown)",
    "Spine J 22(1):39-48",
    2022,
    "10.1016/j.spinee.2021.03.007",
)
LENSCHOW_2024 = Source(
    "lenschow_2024",
    "Lenschow M, Lenz M, Telentschak S, et al",
    "Preoperative performance status threshold for favorable surgical outcome in metastatic spine "
    "disease",
    "Neurosurgery",
    2024,
    "10.1227/neu.0000000000002941",
)
DE_LA_GARZA_RAMOS_2025 = Source(
    "de_la_garza_ramos_2025",
    "De la Garza Ramos R, Bangash AH, Kirnaz S, et al",
    "Evaluating the real-world predictive utility of Karnofsky and ECOG performance status for "
    "90-day survival after oncologic surgery for metastatic spinal tumors",
    "Cancers 17(22):3629",
    2025,
    "10.3390/cancers17223629",
)
KAKUTANI_2017 = Source(
    "kakutani_2017",
    "Kakutani K, Sakai Y, Maeno K, et al",
    "Prospective cohort study of performance status and activities of daily living after surgery "
    "for spinal metastasis",
    "Clin Spine Surg 30(8):E1026-32",
    2017,
    "10.1097/BSD.0000000000000456",
)
ISHIDA_2020 = Source(
    "ishida_2020",
    "Ishida Y, Shigematsu H, Tsukamoto S, et al",
    "Impairment-driven cancer rehabilitation in patients with neoplastic spinal cord compression "
    "using minimally invasive spine stabilization",
    "World J Surg Oncol 18:187",
    2020,
    "10.1186/s12957-020-01964-y",
)
DEPREITERE_2018 = Source(
    "depreitere_2018",
    "Depreitere B, Ricciardi F, Arts M, et al",
    "Loss of local tumor control after index surgery for spinal metastases: a prospective cohort "
    "study",
    "World Neurosurg; PMID 29729472",
    2018,
)
MURALI_2021 = Source(
    "murali_2021",
    "Murali N, Turmezei T, Bhatti S, Patel P, Marshall T, Smith T",
    "What is the effectiveness of radiofrequency ablation in the management of patients with "
    "spinal metastases? A systematic review and meta-analysis",
    "J Orthop Surg Res 16:659",
    2021,
    "10.1186/s13018-021-02775-x",
)
ROSIAN_2018 = Source(
    "rosian_2018",
    "Rosian, et al",
    "Efficacy assessment of radiofrequency ablation as a palliative pain treatment in patients "
    "with painful metastatic spinal lesions: a systematic review",
    "Pain Physician 21(5):E467-76",
    2018,
)
LAUFER_SEPARATION_2013 = Source(
    "laufer_separation_2013",
    "Laufer I, Iorgulescu JB, Chapman T, et al",
    "Local disease control for spinal metastases following separation surgery and adjuvant "
    "hypofractionated or high-dose single-fraction stereotactic radiosurgery: outcome analysis in "
    "186 patients",
    "J Neurosurg Spine 18:207-14",
    2013,
)
AL_OMAIR_2013 = Source(
    "al_omair_2013",
    "Al-Omair A, Masucci L, Masson-Cote L, et al",
    "Surgical resection of epidural disease improves local control following postoperative spine "
    "stereotactic body radiotherapy",
    "Neuro Oncol 15(10):1413-9",
    2013,
    "10.1093/neuonc/not101",
)
RADES_2000 = Source(
    "rades_2000",
    "Rades D, et al",
    "Speed of the motor deficit and recovery after radiotherapy for spinal cord compression (title "
    "not shown)",
    "Int J Radiat Oncol Biol Phys 48(5):1403-8",
    2000,
    "10.1016/s0360-3016(00)01408-5",
)
NYU_2023 = Source(
    "nyu_2023",
    "NYU Langone Health",
    "News release on a first spine radiosurgery within one day, 14 November 2023",
    "NYU Langone Health news",
    2023,
)
HAMED_2022 = Source(
    "hamed_2022",
    "Hamed M, Brandecker S, Rana S, et al",
    "Postoperative prolonged mechanical ventilation correlates to poor survival in patients with "
    "surgically treated spinal metastasis",
    "Front Oncol 12:940790",
    2022,
    "10.3389/fonc.2022.940790",
)
JAIPANYA_2023 = Source(
    "jaipanya_2023",
    "Jaipanya P, Lertudomphonwanit T, Chanplakorn P, et al",
    "Predictive factors for respiratory failure and in-hospital mortality after surgery for spinal "
    "metastasis",
    "Eur Spine J 2023(5):1729-40",
    2023,
    "10.1007/s00586-023-07638-z",
)
NSQIP_FRACTURE = Source(
    "nsqip_fracture",
    _UNSHOWN,
    "Open surgery for pathological fracture of a vertebra in metastatic cancer, NSQIP 2011-13 "
    "(title not shown)",
    "Meeting abstract",
    2016,
    "10.1055/s-0036-1583025",
)
JAPAN_MORTALITY_2021 = Source(
    "japan_mortality_2021",
    _UNSHOWN,
    "Predictive factors of the 30-day mortality after surgery for spinal metastasis: analysis of a "
    "nationwide database",
    "J Orthop Sci 26(4):666-71",
    2021,
    "10.1016/j.jos.2020.07.015",
)
TAYLOR_2017 = Source(
    "taylor_2017",
    "Taylor LJ, Nabozny MJ, Steffens NM, et al",
    "A framework to improve surgeon communication in high-stakes surgical decisions: best "
    "case/worst case",
    "JAMA Surg 152(6):531-8",
    2017,
    "10.1001/jamasurg.2016.5674",
)
MEEUSE_2010 = Source(
    "meeuse_2010",
    "Meeuse JJ, van der Linden YM, van Tienhoven G, Gans ROB, Leer JWH, Reyners AKL",
    "Efficacy of radiotherapy for painful bone metastases during the last 12 weeks of life: "
    "results from the Dutch Bone Metastasis Study",
    "Cancer 116(11):2716-25",
    2010,
    "10.1002/cncr.25062",
)
NEAR_END_2019 = Source(
    "near_end_2019",
    _UNSHOWN,
    "Palliative radiotherapy near the end of life",
    "BMC Palliat Care; PMC6431041",
    2019,
    "10.1186/s12904-019-0415-8",
)
NEUMAN_2015 = Source(
    "neuman_2015",
    "Neuman MD, Allen S, Schwarze ML, Uy J",
    "Using time-limited trials to improve surgical care for frail older adults",
    "Ann Surg 261(4):639-41",
    2015,
    "10.1097/SLA.0000000000000939",
)
SHRIME_2016 = Source(
    "shrime_2016",
    "Shrime MG, Ferket BS, Scott DJ, et al",
    "Time-limited trials of intensive care for critically ill patients with cancer: how long is "
    "long enough?",
    "JAMA Oncol 2(1):76-83",
    2016,
    "10.1001/jamaoncol.2015.3336",
)
