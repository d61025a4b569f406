"""Rules about treatments, by what they speak of."""
