"""The publications that only options cite, each once."""

from spondyl.frameworks.evidence import NICE_NG234, NICE_QS56
from spondyl.frameworks.sources import abstract, full_text, secondary, unchecked
from spondyl.kernel.sources import Citation, Source

UNSHOWN = "Authors not shown on the page read"

SIR_2019 = Source(
    "sir_2019",
    "Patel IJ, Rahim S, Davidson JC, et al",
    "Consensus guidelines for the periprocedural management of thrombotic and bleeding risk (title "
    "shortened)",
    "J Vasc Interv Radiol 30:1168-84",
    2019,
)
BSH_2016 = Source(
    "bsh_2016",
    "Estcourt LJ, et al",
    "Guidelines for the use of platelet transfusions",
    "Br J Haematol",
    2016,
    "10.1111/bjh.14423",
)
CEMENT_SERIES_2003 = Source(
    "bjr_2003",
    UNSHOWN,
    "Percutaneous vertebroplasty: contraindications (title not shown)",
    "Br J Radiol 76:69-75",
    2003,
    "10.1259/bjr/10254271",
)
CEMENT_SCREENING_2017 = Source(
    "bmc_surg_2017",
    UNSHOWN,
    "Cement augmentation in myeloma: contraindications screened for (title not shown)",
    "BMC Surg",
    2017,
    "10.1186/s12893-017-0288-9",
)
NICE_IPG12 = Source(
    "nice_ipg12",
    "National Institute for Health and Care Excellence",
    "Vertebroplasty, and the recommendation on vertebral metastases of CG75",
    "NICE, page of IPG12",
    2008,
)
PEREZ_2021 = Source(
    "perez_2021",
    "Perez JL, et al",
    "Kyphoplasty with disruption of the posterior wall (title not shown)",
    "Int J Spine Surg 15:353",
    2021,
)
NICE_IP1783 = Source(
    "nice_ip1783",
    "National Institute for Health and Care Excellence",
    "Radiofrequency ablation for palliation of painful spinal metastases",
    "NICE interventional procedure, GID-IPG10158",
    2023,
)
ABLATION_SAFETY_2014 = Source(
    "ablation_safety_2014",
    UNSHOWN,
    "Ablation of bone tumours near nerves (title not shown)",
    "PMC4035489",
    2014,
)
TEN_MM_2015 = Source(
    "ten_mm_2015",
    UNSHOWN,
    "Radiofrequency ablation over 10 mm from the canal (title not shown)",
    "Rev Asoc Argent Ortop Traumatol 80(3)",
    2015,
)
SC24 = Source(
    "sc24_2021",
    "Sahgal A, Myrehaug SD, Siva S, et al",
    "Stereotactic body radiotherapy versus conventional external beam radiotherapy in patients "
    "with painful spinal metastases",
    "Lancet Oncol 22:1023-33",
    2021,
    "10.1016/S1470-2045(21)00196-0",
)
RTOG_0631 = Source(
    "rtog_0631",
    "Ryu S, Deshmukh S, Timmerman RD, et al",
    "Stereotactic radiosurgery versus conventional radiotherapy for localised vertebral "
    "metastases of the spine",
    "JAMA Oncol 9:800-7",
    2023,
    "10.1001/jamaoncol.2023.0356",
)
PREST = Source(
    "prest_2019",
    UNSHOWN,
    "Palliative radiotherapy for spinal metastases: protocol of the PREST trial (title not shown)",
    "Trials",
    2019,
    "10.1186/s13063-019-3676-x",
)
SBRT_CEMENT_TRIAL = Source(
    "sbrt_cement_trial",
    "Trial registry",
    "Stereotactic radiation with vertebroplasty, eligibility",
    "trial registry, listing 227703",
    2018,
)
SRS_BY_GRADE = Source(
    "srs_by_grade_2019",
    UNSHOWN,
    "Radiosurgery alone by epidural grade (title not shown)",
    "PMC6790856",
    2019,
)
SAHGAL_VCF_2013 = Source(
    "sahgal_vcf_2013",
    "Sahgal A, Atenafu EG, Chao S, et al",
    "Vertebral compression fracture after spine stereotactic body radiotherapy",
    "J Clin Oncol 31:3426-31",
    2013,
    "10.1200/JCO.2013.50.1411",
)
SCORAD = Source(
    "scorad_2019",
    "Hoskin PJ, Hopkins K, Misra V, et al",
    "Effect of single-fraction vs multifraction radiotherapy on ambulatory status among patients "
    "with spinal canal compression from metastatic cancer",
    "JAMA 322:2084-94",
    2019,
    "10.1001/jama.2019.17913",
)
RADES_2018 = Source(
    "rades_2018",
    "Rades D, et al",
    "8 Gy in one fraction against 20 Gy in five, by prognosis (title not shown)",
    "Radiat Oncol",
    2018,
    "10.1186/s13014-018-0968-3",
)
SCORE_1 = Source(
    "score_1_2011",
    "Rades D, et al",
    "Short-course against long-course radiotherapy for spinal cord compression (SCORE-1; title not "
    "shown)",
    "Int J Radiat Oncol Biol Phys; PMID 20452136",
    2011,
)
QUADRAMET = Source(
    "quadramet_label",
    "Maker of samarium-153 lexidronam",
    "Prescribing information of Quadramet",
    "label",
    2017,
)
RADIUM_LABEL = Source(
    "radium_label",
    "Bayer",
    "Prescribing information of radium-223 dichloride",
    "label; api.fda.gov record of June 2026",
    2026,
)
RADIUM_EU = Source(
    "radium_eu_2018",
    "European Medicines Agency",
    "Restriction of radium-223 (from a Polish copy of the product information)",
    "EMA",
    2018,
)
STRONTIUM_1997 = Source(
    "strontium_1997",
    UNSHOWN,
    "Prolonged marrow failure after strontium-89 (title not shown)",
    "Clin Nucl Med 22:147; PMID 9067666",
    1997,
)
BETA_EMITTERS = Source(
    "beta_emitters",
    UNSHOWN,
    "Bone-seeking beta emitters, text of a textbook",
    "alpfmedical.info",
    2012,
)
ZOLEDRONATE = Source(
    "zoledronate_label",
    "European Medicines Agency",
    "Product information of zoledronic acid 4 mg",
    "EMA",
    2020,
)
DENOSUMAB = Source(
    "denosumab_label",
    "European Medicines Agency",
    "Product information of denosumab 120 mg",
    "EMA",
    2022,
)
COLEMAN_2020 = Source(
    "coleman_2020",
    "Coleman R, Hadji P, Body JJ, et al",
    "Bone health in cancer: ESMO clinical practice guidelines",
    "Ann Oncol",
    2020,
)
LASER_40_40 = Source(
    "laser_40_40",
    "de Almeida Bastos DC, et al",
    "Laser ablation against open surgery for thoracic epidural compression (title not shown)",
    "copy of an abstract; journal not shown",
    2020,
)
LASER_2021 = Source(
    "laser_2021",
    "Bastos DCA, et al",
    "Spinal laser interstitial thermotherapy in 110 patients (title not shown)",
    "J Neurosurg Spine 34:354",
    2021,
)
TATSUI_2015 = Source(
    "tatsui_2015",
    "Tatsui CE, et al",
    "Spinal laser interstitial thermal therapy: early experience (title not shown)",
    "J Neurosurg Spine 23:400",
    2015,
)
EMBOLISATION_2022 = Source(
    "embolisation_2022",
    UNSHOWN,
    "Interval from embolisation to surgery (title not shown)",
    "World J Surg Oncol",
    2022,
    "10.1186/s12957-022-02676-1",
)
LEE_BRACING_2015 = Source(
    "lee_bracing_2015",
    "Lee SH, et al",
    "Positioning and spinal bracing for pain relief in metastatic spinal cord compression",
    "Cochrane Database Syst Rev",
    2015,
)
COFANO_2020 = Source(
    "cofano_2020",
    "Cofano F, Di Perna G, Alberti A, et al",
    "Neurological outcomes after surgery for spinal metastases: the NSE score (title shortened)",
    "Clin Neurol Neurosurg",
    2020,
    "10.1016/j.clineuro.2020.105896",
)
ITSHAYEK_2012 = Source(
    "itshayek_2012",
    "Itshayek E, Yamada J, Bilsky M, et al",
    "Timing of surgery and radiotherapy in the management of metastatic spine disease: a "
    "systematic review",
    "Int J Oncol",
    2012,
)
INTERVAL_REVIEW_2020 = Source(
    "interval_review_2020",
    "Kumar N, et al (first author from memory)",
    "Interval between surgery and radiotherapy: a review of 41 papers (title not shown)",
    "Eur Spine J 29:3080-115",
    2020,
    "10.1007/s00586-020-06478-5",
)
AZAD_2019 = Source(
    "azad_2019",
    "Azad TD, et al",
    "Early against later radiation after surgery for spinal metastases, claims of 540 patients "
    "(title not shown)",
    "journal not shown on the page read",
    2019,
)
NICE_CG75 = Source(
    "nice_cg75",
    "National Institute for Health and Care Excellence",
    "Metastatic spinal cord compression in adults (replaced by NG234)",
    "NICE guideline CG75",
    2008,
)
GILLESPIE_2024 = Source(
    "gillespie_2024",
    "Gillespie EF, Yang JC, Mathis NJ, et al",
    "Prophylactic radiation therapy versus standard of care for patients with high-risk "
    "asymptomatic bone metastases",
    "J Clin Oncol",
    2024,
    "10.1200/JCO.23.00753",
)
CAFE_2011 = Source(
    "cafe_2011",
    "Berenson J, Pflugmacher R, Jarzem P, et al",
    "Balloon kyphoplasty versus non-surgical fracture management in patients with cancer",
    "Lancet Oncol",
    2011,
    "10.1016/S1470-2045(11)70008-0",
)
VERSTEEG_2016 = Source(
    "versteeg_2016",
    "Versteeg AL, Verlaan JJ, de Baat P, et al",
    "Complications after percutaneous pedicle screw fixation for the treatment of unstable spinal "
    "metastases",
    "Ann Surg Oncol",
    2016,
    "10.1245/s10434-016-5156-9",
)
STAY_2018 = Source(
    "stay_2018",
    UNSHOWN,
    "Length of stay after operations for spinal metastases, 220 patients (title not shown)",
    "J Clin Neurosci",
    2018,
    "10.1016/j.jocn.2018.06.041",
)
KATO_2022 = Source(
    "kato_2022",
    "Kato S, et al",
    "En bloc spondylectomy of isolated metastases, 124 patients (title not shown)",
    "PMC9221216",
    2022,
)
OPUS_ONE = Source(
    "opus_one_2020",
    UNSHOWN,
    "Radiofrequency ablation of painful bone metastases (OPuS One)",
    "J Vasc Interv Radiol",
    2020,
    "10.1016/j.jvir.2020.07.014",
)
REPEAT_REIRRADIATION = Source(
    "nieder_repeat",
    "Nieder C, et al",
    "Repeat reirradiation of the spinal cord: multi-national expert treatment recommendations",
    "Strahlenther Onkol",
    2018,
)
MYREHAUG_2017 = Source(
    "myrehaug_2017",
    "Myrehaug S, et al",
    "Reirradiation spine stereotactic body radiation therapy: systematic review (ISRS)",
    "J Neurosurg Spine",
    2017,
)
PRACTICE = Source(
    "spondyl_practice",
    "Spondyl",
    "Usual practice as we understand it; no published figure was found",
    "our estimate",
    2026,
)

TRANSCRIBED = "four public restatements of its tables"
SIR_HIGH = secondary(SIR_2019, "High bleeding risk: INR 1.5-1.8, platelets 50", TRANSCRIBED)
QS56_24_HOURS = full_text(
    NICE_QS56, "Statement 6, wording before September 2023: radiotherapy within 24 hours"
)
NOT_ROUTINE = secondary(NICE_NG234, "Corticosteroids without neurological signs", "a summary")
SC24_LIMITS = abstract(SC24, "Abstract: eligibility")
RTOG_LIMITS = secondary(RTOG_0631, "Eligibility", "two copies of the registry's entry")
PREST_LIMITS = full_text(PREST, "Table 1, eligibility")
CEMENT_TRIAL_LIMITS = secondary(SBRT_CEMENT_TRIAL, "Eligibility", "a copy of the registry's entry")
CEMENT_NOT = secondary(
    CEMENT_SERIES_2003,
    "Contraindications of vertebroplasty",
    "its abstract and two teaching lists, which add infection and allergy to cement",
)
NICE_CEMENT = full_text(NICE_IPG12, "Recommendation 1.5.1.8 of CG75")


def practice(locator: str) -> Citation:
    """Usual practice, not read anywhere."""
    return unchecked(PRACTICE, locator)
