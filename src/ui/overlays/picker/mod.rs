//! A list to pick from: typing narrows it, Enter takes what is under the cursor.
//!
//! | file | what can be picked |
//! |---|---|
//! | `commands` | every action: the command palette |
//! | `apps` | the app to install |
//! | `accounts` | the account to open [0.5] |
//! | `operators` | the user to operate as [0.5] |
//! | `themes` | the look |
//! | `members` | the user to add to a team [EXT-14] |
//! | `lead_owners` | the user to assign a sample lead to [CRU-43] |
//! | `filters` | what the outbox or the audit log is filtered by |

mod accounts;
mod apps;
mod commands;
mod entry;
mod filters;
mod lead_owners;
mod matching;
mod members;
mod operators;
mod themes;
mod view;

pub use self::{entry::Entry, view::draw};

use self::entry::{Choice, Source};
use crate::{
    domain::{app::AppDeed, hub_id::HubId, id::UserId, team::TeamId},
    ui::{
        action::{ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        screens::log::Filter,
        step::Step,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
    },
};

/// What is picked from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every action; these contexts lay below when the list was opened.
    Commands(Vec<ContextId>),
    /// The accounts of the world.
    Accounts,
    /// The users of an account.
    Operators(HubId),
    /// The users of a client's account; those who are employees of the partner come first [0.5].
    ClientUsers {
        /// Whose account.
        client: HubId,
        /// Whose employees.
        partner: HubId,
    },
    /// The users who are not in a team, to add one to it: as to their main team, or not.
    NewMember(TeamId, bool),
    /// The users of the account, to assign a sample lead to one.
    LeadOwner,
    /// The apps that can be installed.
    Apps,
    /// The themes; the one that is left again when nothing is picked.
    Themes(String),
    /// What a log is filtered by, and is filtered by now.
    Filter(Filter),
}

/// The list as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is picked from.
    pub kind: Kind,
    /// What narrows it.
    pub field: Field,
    /// The row under the cursor.
    row: usize,
    /// The users that match, so that a large account is not searched for each frame.
    users: Vec<UserId>,
}

impl State {
    /// The whole list, with the cursor on what is there now.
    pub fn new(kind: Kind, around: &mut Surroundings<'_>) -> Self {
        let mut state = Self { kind, field: Field::default(), row: 0, users: Vec::new() };
        state.search(around);
        state.row = state.entries(&source(around)).iter().position(|entry| entry.current).unwrap_or(0);
        state
    }

    /// Puts the cursor onto a user, where the list shows that one.
    pub fn point_at(&mut self, user: UserId) {
        self.row = self.users.iter().position(|id| *id == user).unwrap_or(self.row);
    }

    /// What the list shows.
    fn entries(&self, source: &Source<'_>) -> Vec<Entry> {
        let query = self.field.text();
        match &self.kind {
            Kind::Commands(below) => commands::entries(below, query, source),
            Kind::Accounts => accounts::entries(query, source),
            Kind::Operators(hub) => operators::entries(*hub, &self.users, query, source),
            Kind::ClientUsers { client, .. } => operators::entries(*client, &self.users, query, source),
            Kind::LeadOwner => lead_owners::entries(&self.users, query, source),
            Kind::NewMember(team, main) => members::entries(team, *main, &self.users, query, source),
            Kind::Apps => apps::entries(query, source),
            Kind::Themes(_) => themes::entries(query, source),
            Kind::Filter(now) => filters::entries(now, &self.users, query, source),
        }
    }

    fn search(&mut self, around: &Surroundings<'_>) {
        match &self.kind {
            Kind::NewMember(team, main) => {
                self.users = members::search(team, *main, self.field.text(), around.account());
            }
            Kind::LeadOwner => self.users = lead_owners::search(self.field.text(), around.account()),
            Kind::Operators(hub) => self.users = operators::search(*hub, self.field.text(), around.world),
            Kind::ClientUsers { client, partner } => {
                self.users = operators::at_client(*client, *partner, self.field.text(), around.world);
            }
            Kind::Filter(Filter::Audit(_)) => {
                self.users = operators::search(around.actor.hub, self.field.text(), around.world);
            }
            _ => {}
        }
    }

    fn narrowed(&mut self, around: &mut Surroundings<'_>) -> Step {
        self.row = 0;
        self.search(around);
        self.show(around);
        Step::Stay
    }

    /// A theme is tried out while the cursor is on it.
    fn show(&self, around: &mut Surroundings<'_>) {
        if let Kind::Themes(_) = self.kind
            && let Some(Entry { choice: Choice::Theme(name), .. }) =
                self.entries(&source(around)).into_iter().nth(self.row)
        {
            around.viewer.theme = name;
        }
    }

    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        let Some(entry) = self.entries(&source(around)).into_iter().nth(self.row) else { return Step::Ignored };
        if let Some(why) = entry.refused {
            return Step::Tell(
                Level::Error,
                Saying::plain("picker-refused").text("label", entry.label).text("why", why),
            );
        }
        match entry.choice {
            Choice::Perform(action) => Step::close_then(Step::Perform(action)),
            Choice::Account(hub) => {
                // Whoever operates there is asked next, with the first choice under the cursor.
                *self = Self::new(Kind::Operators(hub), around);
                around.viewer.scroll_to_top(WidgetId::PickerList);
                Step::Stay
            }
            Choice::Operator(actor) => Step::close_then(Step::Operate(actor)),
            Choice::Theme(name) => {
                around.viewer.theme = name;
                Step::close()
            }
            Choice::Filter(filter) => Step::close_then(Step::Filter(filter)),
            Choice::Submit(command) => Step::close_then(Step::Submit(command)),
            Choice::Install(app) => {
                let (deed, slug, name) = (AppDeed::Installed, app.slug.into(), app.name.to_owned());
                Step::close_then(Step::Ask(Question::App { deed, slug, name, unsaved: false }))
            }
        }
    }
}

fn source<'a>(around: &Surroundings<'a>) -> Source<'a> {
    Source { world: around.world, actor: around.actor, context: around.context, lang: around.viewer.lang }
}

impl Part for State {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::Commands(_) => "picker.commands",
            Kind::Accounts => "picker.accounts",
            Kind::Operators(_) | Kind::ClientUsers { .. } => "picker.operators",
            Kind::NewMember(..) => "picker.members",
            Kind::LeadOwner => "picker.lead-owner",
            Kind::Apps => "picker.apps",
            Kind::Themes(_) => "picker.themes",
            Kind::Filter(_) => "picker.filter",
        }
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Field, ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::PickerList
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let len = self.entries(&source(around)).len();
        let page = around.viewer.page(WidgetId::PickerList);
        if let Some(row) = cursor::moved(action, self.row, page, len) {
            self.row = row;
            self.show(around);
            return Step::Stay;
        }
        match action {
            ActionId::Activate => self.choose(around),
            ActionId::Back | ActionId::Palette => {
                if let Kind::Themes(before) = &self.kind {
                    around.viewer.theme.clone_from(before);
                }
                Step::close()
            }
            other => Step::Elsewhere(other),
        }
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        use crate::ui::key::KeyCode as K;
        // The ends of the list are asked for more often than those of the line.
        if matches!(key.code, K::Home | K::End) {
            return None;
        }
        self.field.key(key).then(|| self.narrowed(around))
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        self.field.insert(text);
        self.narrowed(around)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == WidgetId::PickerList) {
            Some(row) => {
                self.row = row;
                self.choose(around)
            }
            None => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.search(around);
        let len = self.entries(&source(around)).len();
        self.row = self.row.min(len.saturating_sub(1));
    }
}
