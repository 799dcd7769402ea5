//! Words: no message is missing in either language.
