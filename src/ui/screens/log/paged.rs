//! A list that is read page by page, the newest first: what has been read so far, the cursor in it, and what is wanted
//! next. What is written meanwhile comes on top, and pushes nothing about.

use crate::{
    domain::log::{LogId, LogPage, LogPlace, LogSpan, Logged},
    ui::{action::ActionId, effect::Token, widgets::cursor},
};

/// How many entries make a page.
const PAGE: usize = 100;

/// The part of a list that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T> {
    entries: Vec<Logged<T>>,
    older: Older,
    /// How many changes the account had seen when the top was read: all that they wrote is known.
    known: u64,
    /// What is new, while not all of it has been read.
    incoming: Option<Incoming<T>>,
    asked: Option<Asked>,
    /// A question whose answer is no longer wanted.
    forgotten: Option<Token>,
    failed: Option<String>,
    cursor: Option<LogId>,
    row: usize,
    goal: Goal,
    fresh: usize,
}

/// What lies below the entries that have been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Older {
    /// Nothing has been read yet.
    Unread,
    /// More, from here on.
    From(LogPlace),
    /// Nothing.
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Incoming<T> {
    entries: Vec<Logged<T>>,
    before: Option<LogPlace>,
    known: u64,
}

/// A page that is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Asked {
    token: Token,
    why: Why,
}

/// Why a page is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is the first one; the account has seen so many changes.
    First(u64),
    /// The rows in sight, or the cursor, come near the end of what has been read.
    Older,
    /// Something was written since; the account has seen so many changes.
    Newer(u64),
}

/// Where the cursor is to go when enough has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    None,
    Row(usize),
    End,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            older: Older::Unread,
            known: 0,
            incoming: None,
            asked: None,
            forgotten: None,
            failed: None,
            cursor: None,
            row: 0,
            goal: Goal::None,
            fresh: 0,
        }
    }
}

impl<T> Paged<T> {
    /// The entries that have been read, the newest first.
    pub fn entries(&self) -> &[Logged<T>] {
        &self.entries
    }

    /// The entry under the cursor.
    pub fn current(&self) -> Option<&Logged<T>> {
        self.entries.get(self.row).filter(|_| self.cursor.is_some())
    }

    /// The row under the cursor.
    pub fn row(&self) -> Option<usize> {
        self.cursor.map(|_| self.row)
    }

    /// Whether the whole log has been read.
    pub fn is_whole(&self) -> bool {
        self.older == Older::End
    }

    /// Whether a page is on its way that somebody waits for.
    pub fn is_reading(&self) -> bool {
        !self.is_whole() && (self.entries.is_empty() || self.goal != Goal::None)
    }

    /// Why the last page could not be read.
    pub fn failed(&self) -> Option<&str> {
        self.failed.as_deref()
    }

    /// How many entries have come on top since the top was last looked at.
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// Takes note that the top is in sight.
    pub fn seen(&mut self) {
        self.fresh = 0;
    }

    /// Starts again from the top, as for another filter.
    pub fn restart(&mut self) {
        let asked = self.asked.take().map(|asked| asked.token);
        let forgotten = asked.or(self.forgotten);
        *self = Self { forgotten, ..Self::default() };
    }

    /// Tries again what failed.
    pub fn retry(&mut self) {
        self.failed = None;
    }

    /// A question whose answer is no longer wanted; told once.
    pub fn take_forgotten(&mut self) -> Option<Token> {
        self.forgotten.take()
    }

    /// The page that is wanted next, when the account has seen `known` changes and `page` rows are in sight from `top` on.
    pub fn wants(&self, known: u64, top: usize, page: usize) -> Option<(Why, LogSpan)> {
        if self.asked.is_some() || self.failed.is_some() {
            return None;
        }
        let after = Some(LogPlace { serial: self.known, part: u16::MAX });
        match (self.older, &self.incoming) {
            (Older::Unread, _) => Some((Why::First(known), LogSpan::default())),
            (_, Some(incoming)) => Some((Why::Newer(incoming.known), LogSpan { before: incoming.before, after })),
            (_, None) if known > self.known => Some((Why::Newer(known), LogSpan { before: None, after })),
            (Older::From(place), None) => {
                let goal = match self.goal {
                    Goal::None => 0,
                    Goal::Row(row) => row,
                    Goal::End => usize::MAX,
                };
                // A page ahead, so that nobody waits who only moves on.
                let reach = goal.max(self.row.max(top).saturating_add(2 * page));
                (self.entries.len() <= reach).then_some((Why::Older, LogSpan { before: Some(place), after: None }))
            }
            (Older::End, None) => None,
        }
    }

    /// How many entries the wanted page is to have: few where somebody looks on, many where they go to the end.
    pub fn page_size(&self) -> usize {
        if self.goal == Goal::End { 10 * PAGE } else { PAGE }
    }

    /// Takes note that the wanted page was asked for.
    pub fn asked(&mut self, token: Token, why: Why) {
        self.asked = Some(Asked { token, why });
    }

    /// Whether the answer to this question is still awaited.
    pub fn awaits(&self, token: Token) -> bool {
        self.asked.is_some_and(|asked| asked.token == token)
    }

    /// Takes in a page, and answers how many rows came on top of all others. An answer to an older question is nothing.
    pub fn answer(&mut self, token: Token, page: LogPage<T>) -> usize {
        let Some(asked) = self.asked.take_if(|asked| asked.token == token) else { return 0 };
        match asked.why {
            Why::First(known) => {
                self.known = known;
                self.below(page);
                0
            }
            Why::Older => {
                self.below(page);
                0
            }
            Why::Newer(known) => self.above(page, known),
        }
    }

    /// Takes in that the page could not be read.
    pub fn fail(&mut self, token: Token, why: String) {
        if self.asked.take_if(|asked| asked.token == token).is_some() {
            self.failed = Some(why);
            self.goal = Goal::None;
        }
    }

    fn below(&mut self, page: LogPage<T>) {
        self.entries.extend(page.entries);
        self.older = page.next.map_or(Older::End, Older::From);
        if self.cursor.is_none() {
            self.go(0);
        }
        match self.goal {
            Goal::None => {}
            Goal::Row(row) if row < self.entries.len() => self.reach(row),
            Goal::Row(_) | Goal::End if self.is_whole() => self.reach(self.last()),
            Goal::Row(_) | Goal::End => self.go(self.last()),
        }
    }

    fn above(&mut self, page: LogPage<T>, known: u64) -> usize {
        let mut incoming =
            self.incoming.take().unwrap_or_else(|| Incoming { entries: Vec::new(), before: None, known });
        incoming.entries.extend(page.entries);
        if page.next.is_some() {
            incoming.before = page.next;
            self.incoming = Some(incoming);
            return 0;
        }
        self.known = incoming.known;
        // A page is read a moment after it was asked for, and may hold what was written in that moment.
        let newest = self.entries.first().map(|entry| entry.id);
        let mut entries = incoming.entries;
        entries.retain(|entry| newest.is_none_or(|newest| entry.id > newest));
        let count = entries.len();
        entries.append(&mut self.entries);
        self.entries = entries;
        if self.cursor.is_some() {
            self.row += count;
        } else {
            self.go(0);
        }
        self.fresh += count;
        count
    }

    fn last(&self) -> usize {
        self.entries.len().saturating_sub(1)
    }

    fn go(&mut self, row: usize) {
        self.row = row;
        self.cursor = self.entries.get(row).map(|entry| entry.id);
    }

    fn reach(&mut self, row: usize) {
        self.goal = Goal::None;
        self.go(row);
    }

    /// Puts the cursor onto a row that has been read.
    pub fn choose(&mut self, row: usize) {
        self.reach(row.min(self.last()));
    }

    /// Moves the cursor, and answers whether the action does that. Where it leads beyond what has been read, it goes as far
    /// as it can, and on when more has come.
    pub fn moved(&mut self, action: ActionId, page: usize) -> bool {
        let Some(target) = cursor::moved(action, self.row, page, usize::MAX) else { return false };
        if target < self.entries.len() || self.is_whole() {
            self.choose(target);
        } else {
            self.goal = if action == ActionId::Last { Goal::End } else { Goal::Row(target) };
            self.go(self.last());
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of these changes, each of one entry, with more below it or not.
    fn page(serials: impl IntoIterator<Item = u64>, more: bool) -> LogPage<u64> {
        let place = |serial| LogPlace { serial, part: 0 };
        let entry = |serial| Logged { id: LogId { place: place(serial), index: 0 }, value: serial };
        let entries: Vec<_> = serials.into_iter().map(entry).collect();
        let next = entries.last().filter(|_| more).map(|entry| entry.id.place);
        LogPage { entries, next }
    }

    /// Asks for what is wanted, and hands it this answer.
    fn read(paged: &mut Paged<u64>, known: u64, token: u64, answer: LogPage<u64>) -> (Why, LogSpan, usize) {
        let (why, span) = paged.wants(known, 0, 10).unwrap();
        paged.asked(Token(token), why);
        assert_eq!(paged.wants(known, 0, 10), None, "one question at a time");
        (why, span, paged.answer(Token(token), answer))
    }

    fn values(paged: &Paged<u64>) -> Vec<u64> {
        paged.entries().iter().map(|entry| entry.value).collect()
    }

    #[test]
    fn reads_on_only_as_far_as_somebody_looks() {
        let mut paged = Paged::default();
        assert_eq!(read(&mut paged, 100, 1, page((51..=100).rev(), true)).0, Why::First(100));
        assert_eq!(paged.row(), Some(0));
        assert_eq!(paged.wants(100, 0, 10), None);
        paged.choose(29);
        assert_eq!(paged.wants(100, 0, 10), None);
        paged.choose(30);
        let (why, span, _) = read(&mut paged, 100, 2, page((41..=50).rev(), true));
        assert_eq!((why, span.before), (Why::Older, Some(LogPlace { serial: 51, part: 0 })));
        assert!(paged.moved(ActionId::Last, 10) && paged.is_reading());
        read(&mut paged, 100, 3, page((21..=40).rev(), true));
        assert_eq!(paged.current().map(|entry| entry.value), Some(21), "as far as it goes by now");
        read(&mut paged, 100, 4, page((1..=20).rev(), false));
        assert_eq!((paged.current().map(|entry| entry.value), paged.is_reading()), (Some(1), false));
        assert_eq!(paged.wants(100, 0, 10), None);
    }

    #[test]
    fn what_is_new_comes_on_top_whole_and_once() {
        let mut paged = Paged::default();
        // The page was read a moment later than it was asked for, and holds a change that was not known then.
        read(&mut paged, 4, 1, page([5, 4, 3], false));
        paged.choose(1);
        let (why, span, rows) = read(&mut paged, 9, 2, page([9, 8], true));
        assert_eq!((why, span.before, rows), (Why::Newer(9), None, 0));
        assert_eq!(span.after, Some(LogPlace { serial: 4, part: u16::MAX }));
        assert_eq!(values(&paged), [5, 4, 3], "nothing is shown while there is a gap");
        let (why, span, rows) = read(&mut paged, 12, 3, page([7, 6, 5], false));
        assert_eq!((why, span.before, rows), (Why::Newer(9), Some(LogPlace { serial: 8, part: 0 }), 4));
        assert_eq!(values(&paged), [9, 8, 7, 6, 5, 4, 3]);
        assert_eq!((paged.current().map(|entry| entry.value), paged.fresh()), (Some(4), 4));
        assert_eq!(paged.wants(12, 0, 10).unwrap().0, Why::Newer(12), "and what came since");
    }

    #[test]
    fn what_is_no_longer_wanted_is_let_go() {
        let mut paged = Paged::default();
        let (why, _) = paged.wants(3, 0, 10).unwrap();
        paged.asked(Token(1), why);
        paged.restart();
        assert_eq!((paged.take_forgotten(), paged.take_forgotten()), (Some(Token(1)), None));
        assert_eq!(paged.answer(Token(1), page([3, 2, 1], false)), 0);
        assert!(values(&paged).is_empty(), "the answer to another question");
        read(&mut paged, 3, 2, page([2], false));
        assert_eq!(values(&paged), [2]);
    }

    #[test]
    fn what_failed_is_tried_again_when_asked() {
        let mut paged = Paged::<u64>::default();
        let (why, _) = paged.wants(3, 0, 10).unwrap();
        paged.asked(Token(1), why);
        paged.fail(Token(7), "another question".into());
        assert_eq!(paged.failed(), None);
        paged.fail(Token(1), "gone".into());
        assert_eq!((paged.failed(), paged.wants(3, 0, 10)), (Some("gone"), None));
        paged.retry();
        read(&mut paged, 3, 2, page([3, 2, 1], false));
        assert_eq!((paged.failed(), values(&paged)), (None, vec![3, 2, 1]));
    }
}
