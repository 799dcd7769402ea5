//! Users for people: a table, on a terminal as wide as that.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        user::{User, UserStatus},
        world::AccountState,
    },
    ui::{
        i18n::Words,
        text::{pad_right, truncate, truncate_middle, width},
        wording,
    },
};

/// The headings of the columns, as ids of messages.
const HEADINGS: [&str; 7] = [
    "column-name",
    "column-email",
    "column-seat",
    "column-access",
    "cli-users-column-team",
    "cli-users-column-status",
    "column-last-active",
];

/// The column with the address, which differs at both ends.
const EMAIL: usize = 1;

/// The column that tells when a user was last here. It is the first to go where there is no room.
const LAST_ACTIVE: usize = 6;

/// The blanks between two columns.
const GAP: usize = 2;

/// How far columns are cut, in turn, until a row fits: first names and the like, then the address, by which a user is called
/// in all that can be done to one, then whatever there is.
const CUTS: [(&[usize], usize); 4] =
    [(&[0, 3, 4], 9), (&[EMAIL], 24), (&[0, 2, 3, 4, 5, LAST_ACTIVE], 6), (&[0, EMAIL, 2, 3, 4, 5, LAST_ACTIVE], 5)];

/// What the cells are made from.
pub(super) struct Source<'a> {
    /// The account.
    pub account: &'a AccountState,
    /// The words.
    pub words: &'a Words,
    /// The world's time.
    pub now: Timestamp,
    /// The account's zone.
    pub zone: &'a TimeZone,
}

/// A row before it is laid out.
type Row = [String; HEADINGS.len()];

/// The table line by line, headings first. Cells are cut to fit so many columns; without a number nothing is.
pub(super) fn lines<'a>(
    users: impl IntoIterator<Item = &'a User>,
    source: &Source<'_>,
    columns: Option<usize>,
) -> Vec<String> {
    let headings = HEADINGS.map(|id| source.words.text(id));
    let rows: Vec<Row> = std::iter::once(headings).chain(users.into_iter().map(|user| row(user, source))).collect();
    let mut widths = [0; HEADINGS.len()];
    for row in &rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let shown = columns.map_or(HEADINGS.len(), |columns| fit(&mut widths, columns));
    rows.iter().map(|row| line(&row[..shown], &widths)).collect()
}

/// Fits the widths to so many columns, and answers how many of them are left: all, or all but the last.
fn fit(widths: &mut Widths, columns: usize) -> usize {
    let whole = |widths: &Widths, shown: usize| widths[..shown].iter().sum::<usize>() + GAP * (shown - 1);
    let mut least = *widths;
    for (cut, narrowest) in &CUTS[..2] {
        for at in *cut {
            least[*at] = least[*at].min(*narrowest);
        }
    }
    let shown = if whole(&least, HEADINGS.len()) > columns { LAST_ACTIVE } else { HEADINGS.len() };
    for (cut, narrowest) in CUTS {
        let cut = || cut.iter().copied().filter(|at| *at < shown);
        while whole(widths, shown) > columns {
            // A column at a time, from the widest.
            match cut().max_by_key(|at| widths[*at]) {
                Some(widest) if widths[widest] > narrowest => widths[widest] -= 1,
                _ => break,
            }
        }
    }
    shown
}

/// The widths of a row's cells.
type Widths = [usize; HEADINGS.len()];

fn line(row: &[String], widths: &Widths) -> String {
    let cell = |(at, text): (usize, &String)| {
        let columns = widths[at];
        let cut = if at == EMAIL { truncate_middle(text, columns) } else { truncate(text, columns) };
        pad_right(&cut, columns)
    };
    let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
    cells.join(&" ".repeat(GAP)).trim_end().to_owned()
}

fn row(user: &User, source: &Source<'_>) -> Row {
    let words = source.words;
    [
        user.display_name(),
        user.email.typed().to_owned(),
        user.held_seat().map_or_else(|| "–".to_owned(), |seat| words.text(&wording::seat_short(seat))),
        wording::access(&user.access, words),
        teams(user, source.account),
        status(user.status, words),
        words.time_ago(user.last_active, source.now, source.zone),
    ]
}

/// The main team, or else the first extra one, and how many more there are.
fn teams(user: &User, account: &AccountState) -> String {
    let mut teams = user.main_team.iter().chain(&user.extra_teams);
    let Some(first) = teams.next() else { return "–".to_owned() };
    let name = wording::set_up_users::team(first, account);
    match teams.count() {
        0 => name,
        more => format!("{name} +{more}"),
    }
}

/// The words for a status.
pub(super) fn status(status: UserStatus, words: &Words) -> String {
    words.text(match status {
        UserStatus::Invited => "status-invited",
        UserStatus::Active => "status-active",
        UserStatus::Deactivated => "status-deactivated",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_column_goes_first_and_the_address_is_cut_late() {
        let fitted = |mut widths: Widths, columns| {
            let shown = fit(&mut widths, columns);
            widths[..shown].to_vec()
        };
        let wide = [30, 40, 9, 20, 24, 11, 14];
        assert_eq!(fitted(wide, 200), wide);
        assert_eq!(fitted(wide, 160), wide);
        assert_eq!(fitted(wide, 130), [15, 40, 9, 15, 14, 11, 14]);
        assert_eq!(fitted(wide, 97), [9, 24, 9, 9, 9, 11, 14]);
        assert_eq!(fitted(wide, 96), [9, 39, 9, 9, 9, 11]);
        assert_eq!(fitted(wide, 80), [9, 24, 9, 9, 9, 10]);
        assert_eq!(fitted(wide, 10), [5; LAST_ACTIVE]);
        assert_eq!(fitted([3; HEADINGS.len()], 33), [3; HEADINGS.len()]);
    }

    #[test]
    fn what_is_cut_says_so() {
        let mut row: Row = Default::default();
        (row[0], row[EMAIL], row[2]) = ("Béatrice Long".into(), "beatrice@northwind.example".into(), "Core".into());
        let line = line(&row, &[8, 12, 4, 1, 1, 1, 1]);
        assert_eq!(line, "Béatric…  beatri…ample  Core");
    }
}
