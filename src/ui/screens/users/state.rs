//! What a person has put into the Users pane.

use std::collections::BTreeSet;

use super::{
    arrangement::{Arrangement, Sort},
    bulk,
    filters::{FilterId, Filters, Value},
    flash::Flash,
    hidden::Hidden,
    listing::Listing,
    menu,
    roster::Roster,
};
use crate::{
    domain::{
        account::AccountKind,
        bulk::BulkWork,
        guard::{self, Operation},
        id::UserId,
        user::InviteStatus,
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        key_words::key_name,
        layout::{Hit, WidgetId},
        overlays::{
            Overlay,
            export::{self, Chosen, What, Which},
        },
        part::{Part, Surroundings},
        screens::user_record,
        step::Step,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The state of the pane: what is shown, who is selected, and who is under the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Which table of users it is.
    pub listing: Listing,
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// What is filtered.
    pub filters: Filters,
    /// In what order the rows are.
    pub sort: Sort,
    /// Who is selected, shown or not.
    pub selection: BTreeSet<UserId>,
    /// Whose rows have just changed.
    pub flash: Flash,
    /// Whether the operator is no Active user any more, so that nothing is shown.
    pub refused: bool,
    /// Whether the card about invitations was closed, for this session.
    pub card_closed: bool,
    /// Whether the card has something to say [EXT-16].
    card: bool,
    /// Whether the button opens the classic flow.
    classic: bool,
    /// Whether the account was still being read when it was looked at last.
    loading: bool,
    /// Who is under the cursor, by id: rows come and go.
    cursor: Option<UserId>,
    /// The row the cursor was last seen in: where it goes on when its user has gone.
    row: usize,
}

impl State {
    /// A table of users as nobody has arranged it yet.
    pub fn of(listing: Listing) -> Self {
        Self { listing, ..Self::default() }
    }

    /// Who is under the cursor, if the list has them as it is.
    pub fn user_at(&self, roster: &Roster) -> Option<UserId> {
        self.cursor.filter(|id| roster.position(*id).is_some())
    }

    /// Arranges the roster as this table has it, when another table had it before; who has gone meanwhile is no longer
    /// selected.
    pub fn arrive(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::find(around.world, around.actor).is_err();
        if let Some(account) = around.account() {
            self.selection.retain(|id| account.user_by_id(*id).is_some());
        }
        self.refresh(around);
    }

    /// Whether the button opens the classic flow [AMB-13].
    pub const fn opens_classic(&self) -> bool {
        self.classic
    }

    /// The row under the cursor.
    pub fn row(&self, roster: &Roster) -> Option<usize> {
        self.cursor.and_then(|id| roster.position(id))
    }

    /// Lets users stand out who have just been created, with the cursor on the first of them, whatever was searched and
    /// filtered.
    pub fn show(&mut self, users: &[UserId], around: &mut Surroundings<'_>) {
        let Some(first) = users.first() else { return };
        self.clear_search();
        self.filters.clear_all();
        self.cursor = Some(*first);
        self.refresh(around);
        self.flash.add(users.iter().copied());
    }

    /// Puts the cursor onto a user, if the list has them as it is.
    pub fn point_at(&mut self, id: UserId, roster: &Roster) {
        if let Some(row) = roster.position(id) {
            self.go(row, roster);
        }
    }

    /// Opens the record of the user under the cursor [USR-02].
    fn open(&self, around: &mut Surroundings<'_>) -> Step {
        match self.cursor.filter(|_| self.row(around.roster).is_some()) {
            Some(user) => Step::open(Overlay::UserRecord(Box::new(user_record::State::new(user, around)))),
            None => Step::Ignored,
        }
    }

    /// Whether one step back clears something: a search, who is selected, or what is filtered.
    pub fn clears(&self) -> bool {
        !self.search.is_empty() || !self.selection.is_empty() || !self.filters.is_empty()
    }

    /// Gives the keyboard back to the rows.
    pub fn leave_search(&mut self) {
        self.searching = false;
    }

    /// Filters the rows; the cursor stays on its user, or goes to the first row when that one is not kept.
    pub(in crate::ui) fn filter(&mut self, filters: Filters, around: &mut Surroundings<'_>) {
        self.filters = filters;
        self.row = 0;
        self.refresh(around);
    }

    /// Sorts the rows; the cursor stays on the first row, or on its user when it was moved to one.
    pub(in crate::ui) fn sort(&mut self, sort: Sort, around: &mut Surroundings<'_>) {
        self.sort = sort;
        if self.row(around.roster) == Some(0) {
            self.restart();
        }
        self.refresh(around);
    }

    /// How many rows stand out that are not in sight, if any.
    pub(in crate::ui) fn unseen(&self, around: &Surroundings<'_>) -> Option<Saying> {
        let table = self.listing.table();
        let (top, page) = (around.viewer.top(table), around.viewer.page(table));
        let seen = |id: &UserId| around.roster.position(*id).is_some_and(|row| (top..top + page).contains(&row));
        let unseen = self.flash.iter().filter(|id| !seen(id)).count();
        (unseen > 0).then(|| Saying::plain("users-unseen").count("count", unseen))
    }

    /// Keeps the cursor on its user when the list has changed; on the neighbour when that user has gone.
    fn reconcile_cursor(&mut self, roster: &Roster) {
        match self.row(roster) {
            Some(row) => self.row = row,
            None => self.go(self.row.min(roster.len().saturating_sub(1)), roster),
        }
    }

    fn go(&mut self, row: usize, roster: &Roster) {
        self.row = row;
        self.cursor = roster.get(row).map(|user| user.id);
    }

    /// Clears the search; the user under the cursor stays under it.
    fn clear_search(&mut self) {
        self.search.take();
        self.searching = false;
    }

    /// Brings the rows up to the account and to what is searched, filtered and sorted.
    fn refresh(&mut self, around: &mut Surroundings<'_>) {
        let Some(state) = around.world.account(around.actor.hub) else { return };
        self.classic = around.context.users_flow.opens_classic(state);
        self.filters.reconcile(state);
        let wanted = Arrangement { query: self.search.text(), filters: &self.filters, sort: self.sort };
        let moved = around.roster.refresh(state, &wanted, around.now);
        for id in &moved.gone {
            self.selection.remove(id);
        }
        // Users who come because an account is still being read are no news.
        let loading = around.loading.is_some();
        if !loading && !self.loading {
            self.flash.add(moved.touched.into_iter());
        }
        self.loading = loading;
        let counts = around.roster.invitations();
        self.card = self.listing == Listing::Users
            && !loading
            && counts.waiting + counts.expired > 0
            && guard::allowed(around.world, around.actor, Operation::CreateUsers).is_ok();
        self.reconcile_cursor(around.roster);
    }

    /// The cursor goes to the first hit of what is typed.
    fn restart(&mut self) {
        self.cursor = None;
        self.row = 0;
    }

    fn toggle(&mut self, row: usize, roster: &Roster) {
        if let Some(user) = roster.get(row)
            && !self.selection.remove(&user.id)
        {
            self.selection.insert(user.id);
        }
    }

    fn select_all(&mut self, roster: &Roster) {
        let all = self.selection.len() >= roster.len() && roster.iter().all(|user| self.selection.contains(&user.id));
        if all {
            roster.iter().for_each(|user| {
                self.selection.remove(&user.id);
            });
        } else {
            self.selection.extend(roster.iter().map(|user| user.id));
        }
    }

    /// Who is meant: those who are selected, in the order of the list, or who is under the cursor.
    fn targets(&self, roster: &Roster) -> Vec<UserId> {
        if self.selection.is_empty() {
            return self.row(roster).and_then(|row| roster.get(row)).map(|user| user.id).into_iter().collect();
        }
        roster.everybody().map(|user| user.id).filter(|id| self.selection.contains(id)).collect()
    }

    /// Opens the form for several users, or says what is missing [EXT-25].
    fn bulk_edit(&self, around: &Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::EditUsers) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let users = self.targets(around.roster);
        if users.is_empty() {
            return Step::Ignored;
        }
        let hidden = Hidden::of(&self.selection, around.roster);
        Step::open(Overlay::BulkForm(Box::new(bulk::form::State::new(users, hidden, around))))
    }

    fn bulk_menu(&self, around: &Surroundings<'_>) -> Step {
        let users = self.targets(around.roster);
        if users.is_empty() {
            return Step::Ignored;
        }
        let hidden = Hidden::of(&self.selection, around.roster);
        Step::open(Overlay::BulkMenu(Box::new(bulk::menu::State::new(users, hidden, around))))
    }

    /// Keeps those in the list whose invitation waits or has expired [EXT-16].
    fn review_invites(&mut self, around: &mut Surroundings<'_>) {
        self.clear_search();
        let mut filters = Filters::default();
        for status in [InviteStatus::Pending, InviteStatus::Expired] {
            filters.toggle(Value::Invite(status));
        }
        self.filter(filters, around);
    }

    /// Asks whether to mail all invitations again that nobody has accepted [EXT-16].
    fn resend_invites(&self, around: &Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::CreateUsers) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let open = |status| matches!(status, InviteStatus::Pending | InviteStatus::Expired);
        let users = around.roster.everybody().filter(|user| open(user.invite_status(around.now)));
        let users: Vec<UserId> = users.map(|user| user.id).collect();
        if users.is_empty() {
            return Step::Tell(Level::Info, Saying::plain("invites-nobody"));
        }
        Step::Ask(bulk::question(&users, None, BulkWork::ResendInvites, around))
    }

    /// Closes the card about invitations and says how it comes back, or brings it back.
    fn turn_card(&mut self, around: &Surroundings<'_>) -> Step {
        self.card_closed = !self.card_closed;
        if !self.card_closed {
            return Step::Stay;
        }
        let key = |id| around.context.keymap.keys(id).first().map(|key| key_name(*key, around.words()));
        let key = |id| key(id).unwrap_or_default();
        let saying = Saying::plain("card-closed").text("key", key(ActionId::CloseCard));
        Step::Tell(Level::Info, saying.text("review", key(ActionId::ReviewInvites)))
    }

    fn filter_menu(&self, id: Option<FilterId>) -> Step {
        let menu = menu::State::filter(self.listing, self.filters.clone(), id);
        Step::open(Overlay::UsersMenu(Box::new(menu)))
    }

    /// The addresses of the selected users, or of the one under the cursor, a line each.
    fn copy(&self, roster: &Roster) -> Step {
        let chosen: Vec<&str> = if self.selection.is_empty() {
            let row = self.row(roster).and_then(|row| roster.get(row));
            row.into_iter().map(|user| user.email.typed()).collect()
        } else {
            let all = roster.everybody().filter(|user| self.selection.contains(&user.id));
            all.map(|user| user.email.typed()).collect()
        };
        if chosen.is_empty() {
            return Step::Ignored;
        }
        Step::Copy(chosen.join("\n"), Saying::plain("toast-copied-addresses").count("count", chosen.len()))
    }

    /// The dialog that exports the selected users, or those that the search and the filters show, or all [PM-20].
    fn export(&self, around: &Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ExportUsers) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let roster = &around.roster;
        let (which, users) = if !self.selection.is_empty() {
            let selected = roster.everybody().filter(|user| self.selection.contains(&user.id));
            (Which::Selected, Some(selected.map(|user| user.id).collect()))
        } else if !self.search.is_empty() || !self.filters.is_empty() {
            (Which::Shown, Some(roster.iter().map(|user| user.id).collect()))
        } else {
            (Which::All, None)
        };
        let chosen = Chosen { which, users };
        if chosen.users.as_ref().is_some_and(|users| users.is_empty()) {
            return Step::Tell(Level::Warning, Saying::plain("users-export-nobody"));
        }
        Step::open(Overlay::Export(Box::new(export::State::new(around.actor, What::Users(chosen)))))
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "users"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.refused {
            return vec![C::Panes, C::Always];
        }
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        let mut contexts = match self.classic {
            _ if self.listing == Listing::Seats => vec![C::Seats, C::List, C::Panes],
            true => vec![C::ClassicUsers, C::Users, C::List, C::Panes],
            false => vec![C::Users, C::ClassicUsers, C::List, C::Panes],
        };
        if self.cursor.is_some() {
            if self.listing == Listing::Seats {
                contexts.push(C::SeatRow);
            }
            contexts.push(C::UserRow);
        }
        if !self.filters.is_empty() {
            contexts.push(C::Filtered);
        }
        if !self.selection.is_empty() {
            contexts.push(C::Selected);
        }
        if self.card {
            contexts.push(C::InviteCard);
        }
        if self.clears() {
            contexts.push(C::Return);
        }
        contexts.push(C::Always);
        contexts
    }

    fn focus(&self) -> WidgetId {
        if self.searching { WidgetId::UsersSearch } else { self.listing.table() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField => Some("action-to-list"),
            ActionId::Back => Some("action-clear"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let page = around.viewer.page(self.listing.table());
        let row = self.row(around.roster).unwrap_or(0);
        if self.refused {
            return Step::Elsewhere(action);
        }
        if let Some(target) = cursor::moved(action, row, page, around.roster.len()) {
            self.go(target, around.roster);
            return Step::Stay;
        }
        match action {
            ActionId::OpenUser => return self.open(around),
            ActionId::Search => self.searching = true,
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::Back if self.searching || !self.search.is_empty() => {
                self.clear_search();
                self.refresh(around);
            }
            ActionId::Back | ActionId::SelectNone if !self.selection.is_empty() => self.selection.clear(),
            ActionId::Back if !self.filters.is_empty() => self.filter(Filters::default(), around),
            ActionId::FilterUsers => {
                return self.filter_menu(None);
            }
            ActionId::ClearFilters => self.filter(Filters::default(), around),
            ActionId::Sort => {
                let kind = around.account().map_or(AccountKind::Customer, |account| account.account().kind);
                return Step::open(Overlay::UsersMenu(Box::new(menu::State::sort(self.listing, kind, self.sort))));
            }
            ActionId::ReverseSort => self.sort(self.sort.reversed(), around),
            ActionId::Select => {
                self.toggle(row, around.roster);
                self.go((row + 1).min(around.roster.len().saturating_sub(1)), around.roster);
            }
            ActionId::SelectAll => self.select_all(around.roster),
            ActionId::CopyAddresses => return self.copy(around.roster),
            ActionId::ExportUsers => return self.export(around),
            ActionId::BulkEdit => return self.bulk_edit(around),
            ActionId::BulkActions => return self.bulk_menu(around),
            ActionId::ReviewInvites => self.review_invites(around),
            ActionId::ResendInvites => return self.resend_invites(around),
            ActionId::CloseCard => return self.turn_card(around),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching || self.refused {
            return None;
        }
        let moves = match key.code {
            KeyCode::Enter => {
                self.searching = false;
                return Some(Step::Stay);
            }
            KeyCode::Up => ActionId::Up,
            KeyCode::Down => ActionId::Down,
            KeyCode::PageUp => ActionId::PageUp,
            KeyCode::PageDown => ActionId::PageDown,
            _ => {
                let before = self.search.text().to_owned();
                if !self.search.key(key) {
                    return None;
                }
                if self.search.text() != before {
                    self.restart();
                    self.refresh(around);
                }
                return Some(Step::Stay);
            }
        };
        self.searching = false;
        Some(self.act(moves, around))
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.searching || self.refused {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.restart();
        self.refresh(around);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            _ if self.refused => {}
            (WidgetId::UsersSearch, _) => self.searching = true,
            (table, Some(row)) if table == self.listing.table() => {
                // Who is under the cursor already is opened.
                let opens = !self.searching && self.row(around.roster) == Some(row);
                self.searching = false;
                self.go(row, around.roster);
                if opens {
                    return self.open(around);
                }
            }
            (WidgetId::UsersMarks, Some(row)) => {
                self.searching = false;
                self.go(row, around.roster);
                self.toggle(row, around.roster);
            }
            (WidgetId::UsersHeader(column), _) => {
                self.searching = false;
                self.sort(self.sort.chosen(column), around);
            }
            (WidgetId::UsersFilter(id), _) => {
                self.searching = false;
                return self.filter_menu(Some(id));
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::find(around.world, around.actor).is_err();
        // What others do above the rows in sight must not push them about: the first one stays where it is.
        let top = around.viewer.top(self.listing.table());
        let first = around.roster.get(top).map(|user| user.id);
        self.refresh(around);
        if let Some(row) = first.filter(|_| top > 0).and_then(|id| around.roster.position(id)) {
            around.viewer.set_top(self.listing.table(), row);
        }
    }
}
