"""How dates are typed, where Django's own ways of a language are too few."""
