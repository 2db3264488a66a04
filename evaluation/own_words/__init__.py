"""Own words: labelled sentences, and how well what they mean is heard."""
