"""Choices without an operation: care, watching, drugs, radiation, and treatment by needle."""

from spondyl.brief.aid.kind import Kind, packed
from spondyl.brief.aid.language import N_
from spondyl.case.vocabulary.options import CONVENTIONAL, STEREOTACTIC

_NEEDLE = ("augmentation", "ablation", "ablation_augmentation", "laser_ablation")

WITHOUT_OPERATION = (
    Kind(
        "comfort_home",
        N_("Comfort care at home"),
        ("comfort_home",),
        (
            N_("You stay at home. Nurses and doctors treat pain, fear and poor sleep."),
            N_("The spine itself is left alone. This is full care, not the end of care."),
        ),
        N_("A nurse comes to you. Pain drugs are set. You learn whom to ring, day and night."),
        N_("Aids such as a bed or a chair come to your home. Drugs change as your needs change."),
        N_("You may sleep more and do less. Care grows with it, and your family gets help."),
        (
            N_("The tumour may grow. Legs, bladder or bowel may get weak."),
            N_("Pain drugs can make you sleepy, sick or constipated. Family may get tired."),
        ),
    ),
    Kind(
        "hospice",
        N_("Care by a hospice"),
        ("hospice",),
        (
            N_("A hospice team looks after you, in its house or at your home."),
            N_("It treats pain, fear and poor sleep, and leaves the spine alone."),
        ),
        N_("The team gets to know you. Pain drugs are set. You say what you want and do not want."),
        N_("Days follow your own pace. Family can come and stay. Nurses are near, day and night."),
        N_("You may sleep more and do less. The team stays with you, and with your family."),
        (
            N_("The tumour may grow. Legs, bladder or bowel may get weak."),
            N_(
                "Pain drugs can make you sleepy, sick or constipated. A bed may not be free at "
                "once."
            ),
        ),
    ),
    Kind(
        "watch",
        N_("Waiting and watching"),
        ("surveillance",),
        (
            N_("This spot in your spine is not treated for now. You set a date to look again."),
            N_("Then a doctor checks your legs, and you may have a new scan."),
        ),
        N_("Life goes on as it is. You take your pain drugs. You know which signs to ring about."),
        N_("You go for the check or the scan. If things change, you can choose again."),
        N_("You may watch for a long time, or start a treatment. The tumour sets the pace."),
        (
            N_("The tumour may grow without being seen. Legs may get weak in a short time."),
            N_("Then some choices may be too late. Waiting itself can be hard to bear."),
        ),
    ),
    Kind(
        "drugs",
        N_("Cancer drugs"),
        ("systemic_therapy", "urgent_systemic_therapy"),
        (
            N_("Drugs act on the cancer in the whole body. They come as drips, shots or tablets."),
            N_("Your cancer doctor picks them. Some shrink a tumour within days, and some do not."),
        ),
        N_("You have blood tests and the first dose. You may feel sick or worn out."),
        N_("You come back for more doses and blood tests. Good and bad days take turns."),
        N_("A scan shows if the drugs work. If they do not, you can stop or change."),
        (
            N_("You may feel sick, get tired, or catch infections. Blood counts may drop."),
            N_("If the drugs do not work in time, legs may get weak."),
        ),
    ),
    Kind(
        "radioactive_drug",
        N_("A drug that carries rays to the bones"),
        ("radionuclide",),
        (
            N_(
                "A drug goes into a vein and takes rays to sick bones. "
                "It is for pain in many bones."
            ),
            N_("Tests show first if it suits your cancer. For a while you keep apart from others."),
        ),
        N_("You have blood tests, then a drip or a shot. You learn how to keep others safe."),
        N_("Pain may flare up, then ease step by step. You come back for blood tests."),
        N_("You may have more doses. If it does not work, you can stop or change."),
        (
            N_("Blood counts may drop. Then you may bleed or catch infections."),
            N_("Pain may get worse for some days. If it works too late, legs may get weak."),
        ),
    ),
    Kind(
        "radiation",
        N_("Radiation"),
        CONVENTIONAL,
        (
            N_(
                "A machine sends rays to the sick part of your spine. You lie still, and it does "
                "not hurt."
            ),
            N_("There may be one visit or many. Rays shrink the tumour there and ease its pain."),
        ),
        N_("You have a planning scan, then lie still for some minutes. Pain may flare up."),
        N_("You may be tired. Pain often eases step by step. Skin or gut can be sore for a while."),
        N_("The tired days pass. Pain can come back. A second round may or may not be safe."),
        (
            N_("Pain may get worse for some days. You may feel tired or sick."),
            N_("The bone may break later. Harm to the cord is rare, but it stays."),
        ),
    ),
    Kind(
        "focused_radiation",
        N_("Focused radiation"),
        STEREOTACTIC,
        (
            N_("Strong rays are aimed very closely at the tumour, in a few visits."),
            N_("The plan takes more care, so it can take longer to start. You lie still."),
        ),
        N_(
            "You have planning scans and a mould to lie in. Then you lie still, each time for "
            "longer."
        ),
        N_("You may be tired. Pain may flare up first, then ease step by step."),
        N_("Scans check the tumour and the bone. The bone can be weak for months."),
        (
            N_("Pain may get worse for some days. The bone may break in the months after."),
            N_("Harm to the cord is rare, but it stays. You may feel tired or sick."),
        ),
    ),
    Kind(
        "needle",
        N_("Treatment through a needle"),
        (*_NEEDLE, *packed("augmentation")),
        (
            N_("A doctor puts a needle into the sick bone. Cement can make the bone firm."),
            N_("Heat or cold can kill some of the tumour. Radiation may follow."),
        ),
        N_("You lie on your front, often asleep. Most people get up soon. The skin is sore."),
        N_("Pain when you move may ease in a few days. If rays follow, you go for visits."),
        N_("The cement stays in the bone. The tumour may grow on. Scans look for that."),
        (
            N_(
                "Cement can leak and press on a nerve, or get into the lungs. Heat can harm a "
                "nerve."
            ),
            N_("There may be bleeding or an infection. Bones next to it may break."),
        ),
    ),
)
