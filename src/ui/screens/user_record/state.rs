//! Whose record is open, what of it is open, and what the keys do.

use std::collections::BTreeSet;

use super::{
    actions,
    focus::{Focus, Section},
    form::{Field, untouched},
    partner_program, save,
};
use crate::{
    domain::{
        account::AccountKind,
        command::{Command, EditUser},
        guard::{self, Operation},
        id::UserId,
        user::{InviteStatus, User, UserStatus},
        world::AccountState,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question, no_mail, question::Leave},
        part::{Part, Surroundings},
        permissions::{
            branch::{self, Branch, Heading},
            tree::{self, Tree},
        },
        screens::users::roster::Roster,
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

/// The record of one user. Whose it is moves along the list below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose record it is.
    pub user: UserId,
    /// Their name when they were last seen.
    pub name: String,
    /// What has the focus while the drawer is closed.
    pub focus: Focus,
    /// The drawer, while it is open.
    pub drawer: Option<Tree>,
    /// The row of the list they were last seen in: where the list goes on when they have gone.
    row: usize,
    /// Whether they were deleted meanwhile.
    gone: bool,
    /// Whether there is an invite link that works.
    link_works: bool,
    /// Whether there is an invitation that somebody waits for.
    invited: bool,
    open: BTreeSet<Section>,
    /// What was edited and is not saved.
    pub edit: EditUser,
    /// The dropdown whose list is open, and the row its cursor is on.
    pub menu: Option<(Field, usize)>,
    /// Where to go once it is saved.
    pub(super) leaving: Option<Leave>,
    /// Whether the operator may edit, and the user can be edited here.
    may_edit: bool,
    /// Whether the operator may edit what the classic flow grants the user.
    may_edit_classic: bool,
    /// Whether the account is a partner's, so that the user has a tag [PET-01].
    pub(super) partner: bool,
}

impl State {
    /// The record of a user.
    pub fn new(user: UserId, around: &mut Surroundings<'_>) -> Self {
        let mut state = Self {
            user,
            name: String::new(),
            focus: Focus::Card,
            drawer: None,
            row: 0,
            gone: false,
            link_works: false,
            invited: false,
            open: BTreeSet::from([Section::Invitation, Section::Permissions]),
            edit: untouched(user),
            menu: None,
            leaving: None,
            may_edit: false,
            may_edit_classic: false,
            partner: false,
        };
        around.viewer.scroll_to_top(WidgetId::Record);
        state.refresh(around);
        state
    }

    /// Whether a section is open.
    pub fn is_open(&self, section: Section) -> bool {
        self.open.contains(&section)
    }

    /// Opens a section.
    pub(super) fn open_section(&mut self, section: Section) {
        self.open.insert(section);
    }

    /// Whether the fields can be edited.
    pub const fn may_edit(&self) -> bool {
        self.may_edit
    }

    /// Whether the permissions can be edited, in whichever editor is theirs.
    pub const fn may_edit_permissions(&self) -> bool {
        self.may_edit || self.may_edit_classic
    }

    /// Whether something was edited and is not saved.
    pub fn has_edits(&self) -> bool {
        !self.gone && !self.edit.is_empty()
    }

    /// The row of the list that their neighbours are told by.
    pub fn row(&self, roster: &Roster) -> Option<usize> {
        roster.position(self.user)
    }

    /// What can have the focus, in its order.
    pub fn stops(&self, user: &User, account: &AccountState) -> Vec<Focus> {
        let mut stops = vec![Focus::Card];
        let fields = Field::CARD.into_iter().filter(|field| self.may_edit && field.has_choices(account));
        stops.extend(fields.map(Focus::Field));
        for section in [Section::Invitation, Section::Seat, Section::Permissions] {
            if has(user, section) {
                stops.push(Focus::Section(section));
            }
            if section == Section::Seat && self.may_edit && self.is_open(section) {
                stops.push(Focus::Field(Field::Seat));
            }
        }
        if self.is_open(Section::Permissions) {
            stops.extend(branch::headings(user, account).map(Focus::Group));
        }
        stops
    }

    /// Takes in what the world has become: the name, the link, whether they are still there; and keeps the focus and the
    /// cursor on something that is there.
    fn refresh(&mut self, around: &mut Surroundings<'_>) {
        let Some((user, account)) = self.find(around) else {
            self.gone = true;
            self.drawer = None;
            self.menu = None;
            return;
        };
        self.gone = false;
        self.name = user.display_name();
        self.invited = has(user, Section::Invitation);
        self.link_works = user.invite_status(around.now) == InviteStatus::Pending;
        let allowed = guard::allowed(around.world, around.actor, Operation::EditUsers).is_ok();
        self.may_edit = allowed && user.seat.is_some();
        self.partner = account.account().kind == AccountKind::Partner;
        let classic = guard::allowed(around.world, around.actor, Operation::AddClassicUsers).is_ok();
        self.may_edit_classic = classic && user.access.classic().is_some();
        self.edit.forget_done(user);
        if !self.may_edit {
            self.menu = None;
        }
        if let Some(row) = around.roster.position(self.user) {
            self.row = row;
        }
        if !self.stops(user, account).contains(&self.focus) {
            self.focus = match self.focus {
                Focus::Group(_) => Focus::Section(Section::Permissions),
                Focus::Field(Field::Seat) => Focus::Section(Section::Seat),
                _ => Focus::Card,
            };
        }
        let branches = branch::branches(user, account, around.world.catalogue());
        if let Some(tree) = &mut self.drawer {
            tree.keep(&tree.rows(&branches, around.words()));
        }
    }

    pub(super) fn find<'a>(&self, around: &Surroundings<'a>) -> Option<(&'a User, &'a AccountState)> {
        let account = around.account()?;
        Some((account.user_by_id(self.user)?, account))
    }

    /// Goes to the record of the user so many rows on in the list. When this one has gone, the list has moved up.
    pub fn go(&mut self, forward: bool, around: &mut Surroundings<'_>) {
        let last = around.roster.len().saturating_sub(1);
        let row = match (around.roster.position(self.user), forward) {
            (Some(row), true) => Some(row + 1),
            (None, true) => Some(self.row.min(last)),
            (Some(row), false) => row.checked_sub(1),
            (None, false) => self.row.checked_sub(1),
        };
        let Some(user) = row.and_then(|row| around.roster.get(row)) else { return };
        self.user = user.id;
        self.discard();
        self.refresh(around);
    }

    /// Goes on to whoever has taken the place of a user who was deleted; `false` when nobody is left in the list.
    pub fn go_on(&mut self, around: &mut Surroundings<'_>) -> bool {
        self.refresh(around);
        if self.gone {
            self.focus = Focus::Card;
            around.viewer.scroll_to_top(WidgetId::Record);
            self.go(true, around);
        }
        !self.gone
    }

    /// Opens the drawer with its cursor on the group that has the focus, or on the first.
    fn show_permissions(&mut self, around: &mut Surroundings<'_>) {
        let first = self.find(around).and_then(|(user, account)| branch::headings(user, account).next());
        match (self.focus, first) {
            (Focus::Group(heading), _) | (_, Some(heading)) => self.open_drawer(heading, around),
            (_, None) => {}
        }
    }

    /// Opens the drawer with its cursor on a group.
    fn open_drawer(&mut self, heading: Heading, around: &mut Surroundings<'_>) {
        match &mut self.drawer {
            Some(tree) => tree.go(heading),
            None => {
                around.viewer.scroll_to_top(WidgetId::RecordTree);
                self.drawer = Some(Tree::at(heading));
            }
        }
    }

    fn toggle(&mut self, section: Section) {
        if !self.open.remove(&section) {
            self.open.insert(section);
        }
    }

    /// Does an action on what has the focus; `None` when it means nothing there.
    fn act_on_focus(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Option<Step> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Section(Section::Permissions)) => self.show_permissions(around),
            (ActionId::Activate | ActionId::Toggle, Focus::Section(section)) => self.toggle(section),
            (ActionId::Expand, Focus::Section(section)) => {
                self.open.insert(section);
            }
            (ActionId::Activate | ActionId::Toggle | ActionId::Expand, Focus::Field(field)) => {
                self.open_menu(field, around);
            }
            (ActionId::Collapse, Focus::Field(Field::Seat)) => {
                self.open.remove(&Section::Seat);
                self.focus = Focus::Section(Section::Seat);
            }
            (ActionId::Collapse, Focus::Field(_)) => self.focus = Focus::Card,
            (ActionId::Collapse, Focus::Section(section)) => {
                self.open.remove(&section);
            }
            (ActionId::Activate | ActionId::Toggle | ActionId::Expand, Focus::Group(heading)) => {
                self.open_drawer(heading, around);
            }
            (ActionId::Collapse, Focus::Group(_)) => {
                self.open.remove(&Section::Permissions);
                self.focus = Focus::Section(Section::Permissions);
            }
            _ => return None,
        }
        Some(Step::Stay)
    }

    /// Moves the focus; `false` when the action does not.
    fn moved(&mut self, action: ActionId, around: &Surroundings<'_>) -> bool {
        let Some((user, account)) = self.find(around) else { return false };
        let stops = self.stops(user, account);
        let at = stops.iter().position(|stop| *stop == self.focus).unwrap_or(0);
        let page = around.viewer.page(WidgetId::Record);
        let tabs = || stops.iter().enumerate().filter(|(_, stop)| stop.is_tab_stop()).map(|(stop, _)| stop);
        let target = match action {
            ActionId::NextField => tabs().find(|stop| *stop > at).or_else(|| tabs().next()),
            ActionId::PrevField => tabs().rfind(|stop| *stop < at).or_else(|| tabs().next_back()),
            _ => cursor::moved(action, at, page, stops.len()),
        };
        if let Some(stop) = target.and_then(|target| stops.get(target)) {
            self.focus = *stop;
        }
        target.is_some()
    }

    /// Assigns a sample lead to the user [CRU-43].
    fn assign_lead(&self, around: &Surroundings<'_>) -> Step {
        match guard::allowed(around.world, around.actor, Operation::AssignLeads) {
            Ok(()) => Step::Submit(Box::new(Command::AssignLead(self.user))),
            Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
        }
    }

    fn copy(&self, action: ActionId, around: &Surroundings<'_>) -> Step {
        let Some((user, _)) = self.find(around) else { return Step::Ignored };
        let email = user.email.typed();
        if action == ActionId::CopyEmail {
            return Step::Copy(email.to_owned(), Saying::plain("toast-copied-email").text("email", email.to_owned()));
        }
        if let Err(refusal) = guard::allowed(around.world, around.actor, guard::creation_of(user)) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        match &user.invite {
            Some(invite) if user.invite_status(around.now) == InviteStatus::Pending => {
                Step::Copy(invite.link(), Saying::plain("toast-copied").count("count", 1))
            }
            _ => Step::Ignored,
        }
    }

    /// Scrolls the drawer so that as much of the group under the cursor is in sight as there is room for.
    fn show_opened(&mut self, around: &mut Surroundings<'_>) {
        let rows = self.with_tree(around, |tree, branches, around| {
            let rows = tree.rows(branches, around.words());
            let row = tree.row(&rows);
            (row, row + tree::inside(&rows, row), rows.len())
        });
        if let Some((first, last, len)) = rows {
            let page = around.viewer.page(WidgetId::RecordTree);
            around.viewer.follow(WidgetId::RecordTree, Some(last), page, len);
            around.viewer.follow(WidgetId::RecordTree, Some(first), page, len);
        }
    }

    /// Lets the drawer act on its rows.
    fn with_tree<T>(
        &mut self,
        around: &Surroundings<'_>,
        act: impl FnOnce(&mut Tree, &[Branch], &Surroundings<'_>) -> T,
    ) -> Option<T> {
        let (user, account) = self.find(around)?;
        let tree = self.drawer.as_mut()?;
        let branches = branch::branches(user, account, around.world.catalogue());
        let done = act(tree, &branches, around);
        // Whatever has opened, closed or been found: the cursor is on something that is there.
        tree.keep(&tree.rows(&branches, around.words()));
        Some(done)
    }

    fn searching(&self) -> bool {
        self.drawer.as_ref().is_some_and(|tree| tree.searching)
    }
}

/// Whether a user's record has a section.
fn has(user: &User, section: Section) -> bool {
    match section {
        Section::Invitation => user.invite.is_some() && user.status == UserStatus::Invited,
        Section::Seat | Section::Permissions => true,
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "user-record"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching() {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        if self.menu.is_some() && !self.gone {
            return vec![C::Menu, C::Always];
        }
        let mut contexts = Vec::new();
        match (&self.drawer, self.focus) {
            _ if self.gone => {}
            (Some(tree), _) => contexts.extend_from_slice(tree.contexts()),
            (None, Focus::Card) => contexts.extend([C::RecordPage, C::List]),
            (None, Focus::Field(_) | Focus::Section(_) | Focus::Group(_)) => {
                contexts.extend([C::RecordSection, C::RecordPage, C::List])
            }
        }
        if !self.gone {
            contexts.push(C::RecordUser);
            contexts.extend(self.partner.then_some(C::RecordPartner));
        }
        if self.link_works {
            contexts.push(C::RecordInvite);
        }
        if self.invited && !self.gone {
            contexts.push(C::Invitation);
        }
        contexts.push(C::Record);
        // What was edited is not left unasked by a key that leads elsewhere [USR-09].
        contexts.push(if self.has_edits() { C::RecordDirty } else { C::Return });
        contexts.extend([C::Panes, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        match &self.drawer {
            _ if self.gone => WidgetId::Record,
            Some(tree) if tree.searching => WidgetId::RecordSearch,
            Some(_) => WidgetId::RecordTree,
            None if self.menu.is_some() => WidgetId::RecordMenu,
            None => self.focus.widget(),
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() && !self.gone {
            return self.menu_action(action, around);
        }
        let ask = |leave| Step::Ask(Question::UnsavedRecord(leave));
        match action {
            ActionId::NextUser if self.has_edits() => return ask(Leave::Next),
            ActionId::PrevUser if self.has_edits() => return ask(Leave::Previous),
            ActionId::Quit if self.has_edits() => return ask(Leave::Quit),
            _ if self.has_edits() && save::leads_away(action) => return ask(Leave::To(action)),
            ActionId::Save if self.has_edits() => return self.save(None),
            ActionId::NextUser => self.go(true, around),
            ActionId::PrevUser => self.go(false, around),
            ActionId::CopyEmail | ActionId::CopyInvite => return self.copy(action, around),
            ActionId::PermissionHistory if !self.gone => return actions::history(self.user, around),
            ActionId::NoMail if !self.gone => {
                return Step::open(Overlay::NoMail(no_mail::State::new(self.user, around)));
            }
            ActionId::PartnerProgram if !self.gone => {
                let panel = partner_program::State::new(self.user, around);
                return Step::open(Overlay::PartnerProgram(Box::new(panel)));
            }
            ActionId::AssignLead if !self.gone => return self.assign_lead(around),
            _ if self.gone => {
                return if action == ActionId::Back { Step::close() } else { Step::Elsewhere(action) };
            }
            _ if self.drawer.is_some() => {
                let page = around.viewer.page(WidgetId::RecordTree);
                let acted = self.with_tree(around, |tree, branches, around| {
                    tree.act(action, &tree.rows(branches, around.words()), page)
                });
                if matches!(action, ActionId::Activate | ActionId::Toggle | ActionId::Expand) {
                    self.show_opened(around);
                }
                match (acted, action) {
                    (Some(true), _) => {}
                    (_, ActionId::Back) => self.drawer = None,
                    _ => return Step::Elsewhere(action),
                }
            }
            _ if self.moved(action, around) => {}
            ActionId::EditRecord => return self.start_editing(around),
            ActionId::ShowPermissions if self.may_edit => return self.edit_permissions(around),
            ActionId::ShowPermissions if self.may_edit_classic => return self.edit_classic_grant(around),
            ActionId::ShowPermissions => self.show_permissions(around),
            ActionId::UserActions => {
                return Step::open(Overlay::UserActions(Box::new(actions::State::new(self.user))));
            }
            ActionId::Back if self.has_edits() => return ask(Leave::Close),
            _ => {
                if let Some(step) = self.act_on_focus(action, around) {
                    return step;
                }
                return if action == ActionId::Back { Step::close() } else { Step::Elsewhere(action) };
            }
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching() {
            return None;
        }
        let took = self.with_tree(around, |tree, branches, around| {
            match key.code {
                KeyCode::Enter | KeyCode::Down => tree.searching = false,
                _ if tree.search.key(key) => tree.first_hit(&tree.rows(branches, around.words())),
                _ => return false,
            }
            true
        });
        (took == Some(true)).then_some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.searching() {
            return Step::Ignored;
        }
        self.with_tree(around, |tree, branches, around| {
            tree.search.insert(text);
            tree.first_hit(&tree.rows(branches, around.words()));
        });
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::RecordMenu, Some(row)) => {
                if let Some((field, _)) = self.menu {
                    self.menu = Some((field, row));
                    return self.menu_action(ActionId::Activate, around);
                }
            }
            _ if self.menu.take().is_some() => {}
            (WidgetId::RecordCard, _) => self.focus = Focus::Card,
            (WidgetId::RecordLink, _) => return self.copy(ActionId::CopyInvite, around),
            (WidgetId::RecordSearch, _) => {
                if let Some(tree) = &mut self.drawer {
                    tree.searching = true;
                }
            }
            (WidgetId::RecordTree, Some(row)) => {
                self.with_tree(around, |tree, branches, around| {
                    tree.click(row, &tree.rows(branches, around.words()));
                });
                self.show_opened(around);
            }
            (WidgetId::RecordGroups, Some(row)) => {
                let heading = self.find(around).and_then(|(user, account)| branch::headings(user, account).nth(row));
                if let Some(heading) = heading {
                    self.focus = Focus::Group(heading);
                    self.open_drawer(heading, around);
                }
            }
            (widget, _) => {
                let mut fields = Field::CARD.into_iter().chain([Field::Seat]);
                if let Some(field) = fields.find(|field| field.widget() == widget) {
                    self.focus = Focus::Field(field);
                    self.open_menu(field, around);
                }
                let sections = [Section::Invitation, Section::Seat, Section::Permissions];
                if let Some(section) = sections.into_iter().find(|section| section.widget() == widget) {
                    self.focus = Focus::Section(section);
                    self.toggle(section);
                }
            }
        }
        Step::Stay
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        if let Some((field, _)) = self.menu {
            return (action == ActionId::Activate && field == Field::ExtraTeams).then_some("action-toggle");
        }
        let closes = |open: bool| if open { "action-collapse" } else { "action-expand" };
        match (action, &self.drawer, self.focus) {
            (ActionId::NextField, None, _) => Some("action-next-section"),
            (ActionId::NextField, Some(_), _) => Some("action-to-list"),
            (ActionId::Back, Some(tree), _) if tree.searching || !tree.search.is_empty() => Some("action-clear"),
            (ActionId::Back, Some(_), _) => Some("action-close-drawer"),
            (ActionId::Activate, Some(tree), _) => tree.heading().map(|heading| closes(tree.is_open(heading))),
            (ActionId::Activate, None, Focus::Section(Section::Permissions) | Focus::Group(_)) => Some("action-expand"),
            (ActionId::Activate, None, Focus::Section(section)) => Some(closes(self.is_open(section))),
            _ => None,
        }
    }

    fn keeps(&self) -> &'static [ActionId] {
        if self.has_edits() { &[ActionId::Save] } else { &[] }
    }

    fn prominence(&self, action: &Action) -> u8 {
        // What was edited is lost without it.
        if action.id == ActionId::Save { 1 } else { action.prominence }
    }

    fn is_dirty(&self) -> bool {
        self.has_edits()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
    }
}
