"""The guidelines, trials and reviews that alerts, cautions and grey areas cite, each once."""

from spondyl.frameworks.sources import abstract, full_text, secondary
from spondyl.kernel.sources import Citation, Source
from spondyl.themes.themes import BARTON_2021

NICE_NG234 = Source(
    "nice_ng234",
    "National Institute for Health and Care Excellence",
    "Spinal metastases and metastatic spinal cord compression",
    "NICE guideline NG234",
    2023,
)
NICE_QS56 = Source(
    "nice_qs56",
    "National Institute for Health and Care Excellence",
    "Spinal metastases and metastatic spinal cord compression",
    "NICE quality standard QS56, updated September 2023",
    2023,
)
NICE_NG24 = Source(
    "nice_ng24",
    "National Institute for Health and Care Excellence",
    "Blood transfusion",
    "NICE guideline NG24",
    2015,
)
WALSH_2016 = Source(
    "walsh_2016",
    "Walsh J, Gittoes N, Selby P; Society for Endocrinology Clinical Committee",
    "Emergency management of acute hypercalcaemia in adult patients",
    "Endocr Connect 5(5):G9-11",
    2016,
    "10.1530/EC-16-0055",
)
SORENSEN_1994 = Source(
    "sorensen_1994",
    "Sørensen S, et al",
    "Effect of high-dose dexamethasone in carcinomatous metastatic spinal cord compression treated "
    "with radiotherapy: a randomised trial",
    "Eur J Cancer 30A(1):22-7",
    1994,
    "10.1016/s0959-8049(05)80011-5",
)
HEIMDAL_1992 = Source(
    "heimdal_1992",
    "Heimdal K, et al",
    "Side effects of high-dose dexamethasone in epidural spinal cord compression",
    "J Neurooncol 12(2):141-4",
    1992,
    "10.1007/BF00172664",
)
GASBARRINI = Source(
    "gasbarrini",
    "Gasbarrini A, Boriani L, Salvadori C, et al",
    "Biopsy for suspected spondylodiscitis",
    "Eur Rev Med Pharmacol Sci",
    2012,
)
BEVACIZUMAB = Source(
    "bevacizumab_label",
    "United States Food and Drug Administration",
    "Prescribing information of bevacizumab",
    "FDA label",
    2024,
)
ANTIANGIOGENIC_2021 = Source(
    "antiangiogenic_2021",
    "Authors not shown on the page read",
    "Antiangiogenic drugs and the timing of operations (Table 3)",
    "Front Oncol 11:696865",
    2021,
    "10.3389/fonc.2021.696865",
)
GORDON_2009 = Source(
    "gordon_2009",
    "Gordon, et al",
    "Review of bevacizumab and surgical wound healing",
    "Ann Plast Surg 62:707-9",
    2009,
    "10.1097/SAP.0b013e3181828141",
)
JABFM_DOAC = Source(
    "jabfm_doac",
    "Authors not shown on the page read",
    "Interruption of direct oral anticoagulants before procedures (Table 6)",
    "J Am Board Fam Med",
    2018,
)
JOLISSAINT_2019 = Source(
    "jolissaint_2019",
    "Jolissaint JS, Harary M, Saadat LV, et al",
    "Abdominal operations in neutropenic patients",
    "J Gastrointest Surg",
    2019,
    "10.1007/s11605-018-04081-0",
)
LEUKOPENIA_2020 = Source(
    "leukopenia_2020",
    "Authors not shown on the page read",
    "Leukopenia and operations (NSQIP)",
    "Am J Surg 220:132-4",
    2020,
    "10.1016/j.amjsurg.2019.10.031",
)
CLAUSEN_2015 = Source(
    "clausen_2015",
    "Clausen C, Dahl B, Frevert SC, Hansen LV, Nielsen MB, Lönn L",
    "Preoperative embolisation in surgical treatment of spinal metastases: a randomised trial",
    "J Vasc Interv Radiol 26(3):402-12",
    2015,
    "10.1016/j.jvir.2014.11.014",
)
GONG_EMBOLISATION_2021 = Source(
    "gong_embolisation_2021",
    "Gong Y, Wang C, Liu H, Liu X, Jiang L",
    "Preoperative embolisation in spinal metastases: a meta-analysis",
    "Front Oncol",
    2021,
    "10.3389/fonc.2020.597476",
)
HYPERVASCULAR_2019 = Source(
    "jkns_2019",
    "Authors not shown on the page read",
    "Hypervascular spinal metastases",
    "J Korean Neurosurg Soc 62:106-13",
    2019,
    "10.3340/jkns.2018.0073",
)
WEST_MIDLANDS_VTE = Source(
    "west_midlands_vte",
    "West Midlands Palliative Care Physicians",
    "Venous thromboembolism: prevention",
    "Regional palliative care guideline",
    2024,
)
SANDERS_2024 = Source(
    "sanders_2024",
    "Sanders JJ, Temin S, Ghoshal A, et al",
    "Palliative care for patients with cancer: ASCO guideline update",
    "J Clin Oncol",
    2024,
    "10.1200/JCO.24.00542",
)
CHRISTAKIS_2000 = Source(
    "christakis_2000",
    "Christakis NA, Lamont EB",
    "Extent and determinants of error in doctors' prognoses in terminally ill patients",
    "BMJ 320:469-72",
    2000,
    "10.1136/bmj.320.7233.469",
)
WHITE_2016 = Source(
    "white_2016",
    "White N, Reid F, Harris A, Harries P, Stone P",
    "A systematic review of predictions of survival in palliative care: how accurate are "
    "clinicians?",
    "PLoS One 11(8):e0161407",
    2016,
    "10.1371/journal.pone.0161407",
)
CURB = Source(
    "curb",
    "Tsai CJ, et al",
    "Standard of care with or without stereotactic radiotherapy for oligoprogression: randomised "
    "phase 2 trial (CURB)",
    "Lancet, online December 2023",
    2023,
)
XING_2019 = Source(
    "xing_2019",
    "Xing D, Dong Z, Zheng X, et al",
    "The protective effects of surgery according to the spinal instability neoplastic score for "
    "patients with the EGFR mutation, lung adenocarcinoma, and spinal metastatic instability",
    "Int J Clin Exp Med 12(11):12764-72",
    2019,
)
TSUANG_2023 = Source(
    "tsuang_2023",
    "Tsuang FY, et al",
    "Overall survival of non-small cell lung cancer with spinal metastasis: a systematic review "
    "and meta-analysis",
    "Neurospine 20(2):567-76",
    2023,
    "10.14245/ns.2245026.513",
)
UEI_2018 = Source(
    "uei_2018",
    "Uei H, Tokuhashi Y",
    "Prognostic factors in patients with metastatic spine tumors derived from lung cancer: a novel "
    "scoring system for predicting life expectancy",
    "World J Surg Oncol 16:131",
    2018,
    "10.1186/s12957-018-1439-x",
)
TSUANG_2026 = Source(
    "tsuang_2026",
    "Tsuang FY, Li YH, Shen TL, Huang CS, Chai CL",
    "The influence of immunohistochemistry-based subtypes on overall survival in breast cancer "
    "spine metastases: a systematic review and meta-analysis",
    "BMC Med 24",
    2026,
    "10.1186/s12916-026-04715-0",
)
BOLLEN_2015 = Source(
    "bollen_2015",
    "Bollen L, et al",
    "Molecular phenotype is associated with survival in breast cancer patients with spinal bone "
    "metastases",
    "Clin Exp Metastasis",
    2015,
    "10.1007/s10585-014-9685-y",
)
GOODWIN_2017 = Source(
    "goodwin_2017",
    "Goodwin CR, Ahmed AK, Boone C, et al",
    "The challenges of renal cell carcinoma metastatic to the spine: a systematic review of "
    "survival and treatment",
    "Global Spine J",
    2017,
)
MASSAAD_2020 = Source(
    "massaad_2020",
    "Massaad E, Hadzipasic M, Alvarez-Breckenridge C, et al",
    "Predicting tumor-specific survival in patients with spinal metastatic renal cell carcinoma: "
    "which scoring system is most accurate?",
    "J Neurosurg Spine 33(4):529-39",
    2020,
    "10.3171/2020.4.spine20173",
)
RENAL_IMMUNOTHERAPY_2023 = Source(
    "renal_immunotherapy_2023",
    "Authors not shown where it was read",
    "Survival in metastatic renal cell carcinoma treated with immunotherapy and stereotactic "
    "radiation therapy or immunotherapy alone: a National Cancer Database analysis",
    "Adv Radiat Oncol 8(5):101238",
    2023,
    "10.1016/j.adro.2023.101238",
)

BMJ_SUMMARY = "the BMJ summary 2023;383:p1973"


def study(locator: str) -> Citation:
    """A place in the study's supplement, read there."""
    return full_text(BARTON_2021, f"Supplement, Appendix 2: {locator}")


COORDINATOR = secondary(NICE_NG234, "Contact with the MSCC coordinator", BMJ_SUMMARY)
RADICULAR_PAIN = secondary(
    NICE_NG234,
    "Symptoms for which the coordinator is contacted at once",
    "a machine-written summary, and CG75 of 2008, key priorities, which NG234 replaced",
)
IMMOBILISE = secondary(NICE_NG234, "Immobilisation", BMJ_SUMMARY)
MRI_24_HOURS = secondary(NICE_QS56, "Statement 3", "a published summary of the 2023 standard")
MRI_ONE_WEEK = secondary(NICE_QS56, "Statement 2", "a published summary of the 2023 standard")
DEXAMETHASONE_16 = secondary(
    NICE_NG234, "Recommendations 1.8.1-1.8.3", "two secondary pages, one machine-written"
)
DEXAMETHASONE_BLOOD = secondary(
    NICE_NG234, "Recommendation 1.8.5", "a secondary, machine-written page and a hospital pathway"
)
STEROID_CARE_RULES = secondary(
    NICE_NG234, "Steroids: gastric protection, glucose, taper", "a hospital pathway"
)
STEROID_HARM = (
    abstract(SORENSEN_1994, "Abstract, results"),
    abstract(HEIMDAL_1992, "Abstract, results"),
)
SEVERE_HYPERCALCAEMIA = full_text(WALSH_2016, "Severity of hypercalcaemia")
