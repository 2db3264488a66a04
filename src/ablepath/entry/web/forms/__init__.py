"""Between what a page posts and what is known of a person: reading, showing again, saying."""
