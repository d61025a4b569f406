"""The publications that the parameters cite, by their keys."""

from collections.abc import Mapping

from spondyl.frameworks import sources as of_frameworks
from spondyl.frameworks import studies
from spondyl.kernel.sources import Source
from spondyl.options import sources as of_options
from spondyl.options.sources import UNSHOWN

ELICITED = Source(
    "spondyl_elicited",
    "The Spondyl authors",
    "Values assumed for want of a source, with intervals meant to hold the truth",
    "Spondyl",
    2026,
)


def _paper(
    key: str, title: str, journal: str, year: int, doi: str = "", by: str = UNSHOWN
) -> Source:
    return Source(key, by, title, journal, year, doi)


_OWN = (
    ELICITED,
    _paper(
        "rades_ambulatory_2008",
        "A score predicting ambulatory function after radiotherapy for metastatic spinal cord "
        "compression (our title)",
        "Int J Radiat Oncol Biol Phys 72(3):905-8",
        2008,
        "10.1016/j.ijrobp.2008.02.018",
        "Rades D, et al",
    ),
    _paper(
        "rades_speed_2002",
        "Motor deficit by the time in which it developed, prospective series (our title)",
        "Int J Radiat Oncol Biol Phys",
        2002,
        by="Rades D, et al",
    ),
    _paper(
        "walking_survival_2019",
        "Walking before treatment and survival in spinal metastases: meta-analysis (our title)",
        "PMC6594537",
        2019,
    ),
    _paper(
        "paralysed_2025",
        "Walking regained after operation for cord compression with paralysis (our title)",
        "DiVA 1956029",
        2025,
    ),
    _paper(
        "chaichana_2008",
        "Regaining walking after operation for metastatic cord compression (our title)",
        "Neurosurgery; PMID 18425015",
        2008,
        by="Chaichana KL, et al",
    ),
    _paper(
        "husband_1998",
        "Malignant spinal cord compression: prospective study of delays in referral and treatment",
        "BMJ 317:18-21",
        1998,
        "10.1136/bmj.317.7150.18",
        "Husband DJ",
    ),
    _paper(
        "zeng_2022",
        "Local failure and fracture after 24 Gy in 2 against 20 Gy in 5 (our title)",
        "Int J Radiat Oncol Biol Phys",
        2022,
        by="Zeng KL, et al",
    ),
    _paper(
        "zeng_2023",
        "24 against 28 Gy in two fractions for spinal metastases (our title)",
        "Int J Radiat Oncol Biol Phys",
        2023,
        by="Zeng KL, et al",
    ),
    _paper(
        "fractures_2023",
        "Fractures of the vertebra after stereotactic radiation, 779 segments (our title)",
        "J Clin Med 12:3853",
        2023,
    ),
    _paper(
        "rich_2018",
        "Single against multiple fractions for bone metastases: updated meta-analysis (our title)",
        "Radiother Oncol 126:547-57",
        2018,
        "10.1016/j.radonc.2018.01.003",
        "Rich SE, et al",
    ),
    _paper(
        "van_der_velden_2018",
        "Time to response and duration of pain relief after radiotherapy (our title)",
        "J Radiat Oncol 7:325-33",
        2018,
        "10.1007/s13566-018-0363-6",
        "van der Velden J, et al",
    ),
    _paper("relapse_2023", "Relapse of pain after radiotherapy (our title)", "PMID 36697080", 2023),
    _paper(
        "flare_sc23_2015",
        "Dexamethasone against pain flare after 8 Gy: SC.23 (our title)",
        "Lancet Oncol",
        2015,
        "10.1016/S1470-2045(15)00199-0",
        "Chow E, et al",
    ),
    _paper(
        "pan_2014",
        "Pain flare after stereotactic radiation of the spine, prospective trials (our title)",
        "Int J Radiat Oncol Biol Phys 90:870-6",
        2014,
        "10.1016/j.ijrobp.2014.07.037",
        "Pan HY, et al",
    ),
    _paper(
        "fehlings_2016",
        "Survival and outcomes after surgery for a single metastatic compression: AOSpine (our "
        "title)",
        "J Clin Oncol 34:268",
        2016,
        by="Fehlings MG, et al",
    ),
    _paper(
        "nsqip_2015",
        "Thirty-day results of operations for spinal metastases, 776 patients (our title)",
        "Spine J",
        2015,
        "10.1016/j.spinee.2015.09.043",
    ),
    _paper(
        "kumar_2021",
        "Symptomatic failure of hardware after operation for spinal metastases (our title)",
        "Asian Spine J 15:481-90",
        2021,
        "10.31616/asj.2020.0166",
        "Kumar N, et al",
    ),
    _paper(
        "minimally_invasive_2022",
        "Minimally invasive against open operations for spinal metastases: meta-analysis (our "
        "title)",
        "PMC9441425",
        2022,
    ),
    _paper(
        "length_of_stay_2018",
        "Length of stay after operation for spinal metastases (our title)",
        "J Clin Neurosci",
        2018,
        "10.1016/j.jocn.2018.06.041",
    ),
    _paper(
        "cement_2006",
        "Complications of vertebroplasty in spinal metastases, 117 patients (our title)",
        "Radiology 238:354-62",
        2006,
        "10.1148/radiol.2381040841",
        "Barragan-Campos HM, et al",
    ),
    _paper(
        "cowap_2000",
        "Outcome of malignant spinal cord compression, 166 patients (our title)",
        "J Pain Symptom Manage 19:257-64",
        2000,
        "10.1016/s0885-3924(00)00110-x",
        "Cowap J, et al",
    ),
    _paper(
        "myelopathy_2022",
        "Myelopathy after stereotactic radiation, 353 lesions (our title)",
        "PMC9515434",
        2022,
    ),
    _paper(
        "bollen_2016",
        "Six prognostic models in 1,379 patients with spinal metastases (our title)",
        "Comparison of models, by its first author's thesis",
        2016,
        by="Bollen L, et al",
    ),
    _paper(
        "bhanot_2022",
        "Survival after operation for spinal metastases in Ontario, 2,646 patients (our title)",
        "Can J Surg 65:E512",
        2022,
        by="Bhanot K, et al",
    ),
    _paper(
        "thibault_2014",
        "Stereotactic radiation of spinal metastases of renal cell cancer (our title)",
        "J Neurosurg Spine 21:711",
        2014,
        by="Thibault I, et al",
    ),
    _paper(
        "qs56_lead",
        "Metastatic spinal cord compression, statement 6: radiotherapy within 24 hours",
        "NICE quality standard 56",
        2014,
        by="National Institute for Health and Care Excellence",
    ),
)
_SHARED = (
    of_frameworks.BINDELS_2025,
    of_frameworks.KATAGIRI_2014,
    of_frameworks.PATCHELL_2005,
    studies.DELAYED_DECOMPRESSION_2024,
    studies.GHOGAWALA_2001,
    studies.GONG_2021,
    studies.JARVERS_2021,
    studies.LAUFER_SEPARATION_2013,
    studies.RADES_2000,
    of_options.CAFE_2011,
    of_options.GILLESPIE_2024,
    of_options.KATO_2022,
    of_options.MYREHAUG_2017,
    of_options.RTOG_0631,
    of_options.SAHGAL_VCF_2013,
    of_options.SC24,
    of_options.SCORAD,
    of_options.SCORE_1,
    of_options.SRS_BY_GRADE,
    of_options.VERSTEEG_2016,
)
SOURCES: Mapping[str, Source] = {source.key: source for source in (*_SHARED, *_OWN)}
