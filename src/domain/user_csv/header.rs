//! Which column holds the addresses.

use super::{BadUserCsv, HEADINGS_TOLD, told};
use crate::domain::clean::wash;

/// The headings of the column of addresses, without hyphens: Email, E-mail, Email address, Adresse e-mail, and the same
/// words with the hyphen where one language has it and the other has not [CRU-09, AMB-15].
const HEADINGS: [&str; 3] = ["email", "email address", "adresse email"];

/// Whether a cell heads the column of addresses. Case does not matter, nor which of the many blanks and hyphens a
/// spreadsheet program has made of the plain ones.
pub(super) fn is_heading(cell: &str) -> bool {
    // Longer ones are none, and are not worth the work.
    cell.len() < 200 && HEADINGS.contains(&folded(cell).as_str())
}

fn folded(cell: &str) -> String {
    let plain: String = bare(cell).chars().filter(|c| !is_hyphen(*c)).flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What a cell says: cleaned, without blanks around it, and without the quotation marks that stay when a blank stands
/// before them.
pub(super) fn bare(cell: &str) -> String {
    let cell = wash(cell);
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.unwrap_or(cell).trim().to_owned()
}

/// The place of the column of addresses, counted from 0.
pub(super) fn column(header: &[String]) -> Result<usize, BadUserCsv> {
    let headed: Vec<usize> = (0..header.len()).filter(|at| is_heading(&header[*at])).collect();
    match headed.as_slice() {
        [only] => Ok(*only),
        [] => {
            let named = header.iter().map(|cell| told(cell)).filter(|cell| !cell.is_empty());
            let found: Vec<String> = named.clone().take(HEADINGS_TOLD).collect();
            Err(BadUserCsv::NoColumn { more: named.count() - found.len(), found })
        }
        several => {
            let told = |at: &usize| (at + 1, told(&header[*at]));
            Err(BadUserCsv::SeveralColumns { columns: several.iter().take(HEADINGS_TOLD).map(told).collect() })
        }
    }
}
