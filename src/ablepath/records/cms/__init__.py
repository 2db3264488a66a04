"""Official fee schedule files of CMS, as a user downloads them: read, checked, or refused with why."""
