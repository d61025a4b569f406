"""The publications on the dose to the cord, each once, with the places that several rules cite."""

from spondyl.frameworks.sources import abstract, secondary, unchecked
from spondyl.kernel.sources import Source

SAHGAL_2021 = Source(
    "sahgal_2021",
    "Sahgal A, Chang JH, Ma L, et al",
    "Spinal cord dose tolerance to stereotactic body radiation therapy (HyTEC)",
    "Int J Radiat Oncol Biol Phys 110(1):124-36",
    2021,
    "10.1016/j.ijrobp.2019.09.038",
)
SAHGAL_2012 = Source(
    "sahgal_2012",
    "Sahgal A, Ma L, Weinberg V, et al",
    "Reirradiation human spinal cord tolerance for stereotactic body radiotherapy",
    "Int J Radiat Oncol Biol Phys 82(1):107-16",
    2012,
)
NIEDER_2006 = Source(
    "nieder_2006",
    "Nieder C, et al",
    "Update of human spinal cord reirradiation tolerance based on additional data from 38 patients",
    "Int J Radiat Oncol Biol Phys 66(5):1446-9",
    2006,
)
NIEDER_2005 = Source(
    "nieder_2005",
    "Nieder C, et al",
    "Proposal of human spinal cord reirradiation dose based on collection of data from 40 "
    "patients (title from memory)",
    "Int J Radiat Oncol Biol Phys",
    2005,
)
DOI_2021 = Source(
    "doi_2021",
    "Doi H, Tamari K, Oh RJ, Nieder C",
    "New clinical data on human spinal cord re-irradiation tolerance",
    "Strahlenther Onkol 197:463-73",
    2021,
    "10.1007/s00066-021-01772-7",
)
REDMOND_2017 = Source(
    "redmond_2017",
    "Redmond KJ, Lo SS, Soltys SG, et al (names and title from memory)",
    "Consensus guidelines for postoperative stereotactic body radiation therapy for spinal "
    "metastases: results of an international survey",
    "J Neurosurg Spine 26(3):299-306; PMC5551391",
    2017,
    "10.3171/2016.8.SPINE16121",
)
KIRKPATRICK_2010 = Source(
    "kirkpatrick_2010",
    "Kirkpatrick JP, van der Kogel AJ, Schultheiss TE",
    "Radiation dose-volume effects in the spinal cord (QUANTEC)",
    "Int J Radiat Oncol Biol Phys 76(3 Suppl):S42-9",
    2010,
    "10.1016/j.ijrobp.2009.04.095",
)
BENEDICT_2010 = Source(
    "benedict_2010",
    "Benedict SH, Yenice KM, Followill D, et al (from memory)",
    "Stereotactic body radiation therapy: the report of AAPM Task Group 101",
    "Med Phys 37(8):4078-101",
    2010,
)
FOWLER_1989 = Source(
    "fowler_1989",
    "Fowler JF",
    "The linear-quadratic formula and progress in fractionated radiotherapy",
    "Br J Radiol 62:679-94",
    1989,
    "10.1259/0007-1285-62-740-679",
)
BRENNER_2008 = Source(
    "brenner_2008",
    "Brenner DJ",
    "Point: the linear-quadratic model is an appropriate methodology for determining "
    "iso-effective doses at large doses per fraction",
    "Semin Radiat Oncol; PMC2750078",
    2008,
)
KIRKPATRICK_2008 = Source(
    "kirkpatrick_2008",
    "Kirkpatrick JP, Meyer JJ, Marks LB",
    "The linear-quadratic model is inappropriate to model high dose per fraction effects in "
    "radiosurgery",
    "Semin Radiat Oncol 18(4):240-3",
    2008,
    "10.1016/j.semradonc.2008.04.005",
)

FORMULA = secondary(
    FOWLER_1989,
    "BED and EQD2 of the linear-quadratic model",
    "the help page of the CRAN package cliot; agrees with the worked figure in the abstract of "
    "Nieder 2006, 50 Gy in 2 Gy fractions is 100 Gy (α/β 2) or 75 Gy (α/β 4)",
)
HYTEC = abstract(SAHGAL_2021, "abstract")
SAHGAL_GROUPS = abstract(SAHGAL_2012, "abstract, results and conclusion")
NIEDER = abstract(NIEDER_2006, "abstract, results and conclusion (PMID 17084560)")
NIEDER_ALPHA_BETA = abstract(NIEDER_2006, "abstract, methods (PMID 17084560)")
OUR_SUM = unchecked(
    SAHGAL_2021, "our reading: doses of courses are added as if their maxima met in one place"
)
PLANNED = unchecked(
    SAHGAL_2012,
    "our reading: what the sac had was read from plans there, never from the prescription",
)
