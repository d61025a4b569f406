"""The disciplines that share the care of one patient."""

DISCIPLINES = (
    "spine_surgery",
    "neurosurgery",
    "orthopaedics",
    "radiation_oncology",
    "interventional_radiology",
    "medical_oncology",
    "haematology",
    "palliative_care",
    "physiatry",
    "anaesthesia",
    "rehabilitation",
    "pain_medicine",
)
