//! Filters: which users the table keeps, by what they are rather than by what they are called.

use std::collections::{BTreeMap, BTreeSet};

use super::{listing::Listing, moment::Moment};
use crate::{
    domain::{
        access::PermissionSource,
        permission::Catalogue,
        seat::SeatType,
        team::TeamId,
        template::TemplateId,
        user::{InviteStatus, User, UserStatus},
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        text::sort_key,
        wording,
    },
};

/// The filters, in the order of their chips.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterId {
    /// By where a user stands.
    Status,
    /// By seat.
    Seat,
    /// By how far the invitation has come.
    Invite,
    /// By when a user last did something.
    LastActive,
    /// By team, main or extra.
    Team,
    /// By access level.
    Access,
}

/// One thing a filter can keep.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Users of this status.
    Status(UserStatus),
    /// Users with this seat, or without any.
    Seat(Option<SeatType>),
    /// Users whose invitation has come so far.
    Invite(InviteStatus),
    /// Users who were here so lately.
    LastActive(Recency),
    /// Users of this team, or of none.
    Team(Option<TeamId>),
    /// Users with this access level.
    Access(AccessKind),
}

/// How lately somebody was here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recency {
    /// On this day.
    Today,
    /// Within seven days; today is among them.
    Week,
    /// Within 30 days; the week is among them.
    Month,
    /// Within 90 days; those 30 are among them.
    Quarter,
    /// Longer ago than 30 days.
    Longer,
    /// Never.
    Never,
}

/// The kinds of access level, in the order in which they sort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccessKind {
    /// Everything.
    SuperAdmin,
    /// A template as it stands.
    Template(TemplateId),
    /// A template that was adjusted.
    Adjusted,
    /// Chosen one by one.
    Custom,
    /// The defaults of the seat.
    Default,
    /// The classic flow.
    Classic,
}

/// What is chosen of each filter; a filter of which nothing is chosen keeps everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(BTreeMap<FilterId, BTreeSet<Value>>);

impl FilterId {
    /// All filters, in the order of their chips.
    pub const ALL: [Self; 6] = [Self::Status, Self::Seat, Self::Invite, Self::LastActive, Self::Team, Self::Access];

    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Status => "filter-status",
            Self::Seat => "filter-seat",
            Self::Invite => "filter-invite",
            Self::LastActive => "filter-last-active",
            Self::Team => "filter-team",
            Self::Access => "filter-access",
        }
    }

    /// The id of the message that says that it keeps nobody away, in the gender of its name.
    pub const fn any(self) -> &'static str {
        match self {
            Self::Status | Self::Access => "filter-any",
            Self::Seat | Self::Invite | Self::LastActive | Self::Team => "filter-any-feminine",
        }
    }

    /// The name of its chip for flows.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Status => "users.filter-status",
            Self::Seat => "users.filter-seat",
            Self::Invite => "users.filter-invite",
            Self::LastActive => "users.filter-last-active",
            Self::Team => "users.filter-team",
            Self::Access => "users.filter-access",
        }
    }

    /// What it can keep in an account, in the order of its list.
    pub fn values(self, listing: Listing, account: &AccountState, catalogue: &Catalogue) -> Vec<Value> {
        match self {
            Self::Status => {
                [UserStatus::Active, UserStatus::Invited, UserStatus::Deactivated].map(Value::Status).to_vec()
            }
            Self::Seat => SeatType::ALL.iter().copied().map(Some).chain([None]).map(Value::Seat).collect(),
            Self::Invite => {
                use InviteStatus as I;
                [I::Pending, I::Expired, I::Accepted, I::None].map(Value::Invite).to_vec()
            }
            Self::LastActive => listing.recencies().iter().copied().map(Value::LastActive).collect(),
            Self::Team => {
                let mut teams: Vec<_> = account.teams().values().collect();
                teams.sort_by_cached_key(|team| (sort_key(&team.name), team.id.clone()));
                let teams = teams.into_iter().map(|team| Some(team.id.clone()));
                teams.chain([None]).map(Value::Team).collect()
            }
            Self::Access => {
                let templates = catalogue.templates().iter().filter(|template| !template.super_admin);
                let templates = templates.map(|template| AccessKind::Template(template.id.clone()));
                let rest = [AccessKind::Adjusted, AccessKind::Custom, AccessKind::Default, AccessKind::Classic];
                let all = std::iter::once(AccessKind::SuperAdmin).chain(templates).chain(rest);
                all.map(Value::Access).collect()
            }
        }
    }
}

impl AccessKind {
    /// The kind of a user's access level.
    pub fn of(user: &User) -> Self {
        match &user.access.source {
            _ if user.access.super_admin => Self::SuperAdmin,
            PermissionSource::Default => Self::Default,
            PermissionSource::Template(id) => Self::Template(id.clone()),
            PermissionSource::Custom { base: Some(_), .. } => Self::Adjusted,
            PermissionSource::Custom { base: None, .. } => Self::Custom,
            PermissionSource::Classic(_) => Self::Classic,
        }
    }
}

impl Value {
    /// Which filter it belongs to.
    pub const fn filter(&self) -> FilterId {
        match self {
            Self::Status(_) => FilterId::Status,
            Self::Seat(_) => FilterId::Seat,
            Self::Invite(_) => FilterId::Invite,
            Self::LastActive(_) => FilterId::LastActive,
            Self::Team(_) => FilterId::Team,
            Self::Access(_) => FilterId::Access,
        }
    }

    /// Whether it is true of a user at a moment.
    pub fn holds(&self, user: &User, moment: &Moment) -> bool {
        match self {
            Self::Status(status) => user.status == *status,
            Self::Seat(seat) => user.held_seat() == *seat,
            Self::Invite(status) => user.invite_status(moment.now) == *status,
            Self::LastActive(recency) => match (recency, user.last_active) {
                (Recency::Never, then) => then.is_none(),
                (_, None) => false,
                (Recency::Today, Some(then)) => then >= moment.today,
                (Recency::Week, Some(then)) => then >= moment.week,
                (Recency::Month, Some(then)) => then >= moment.month,
                (Recency::Quarter, Some(then)) => then >= moment.quarter,
                (Recency::Longer, Some(then)) => then < moment.month,
            },
            Self::Team(None) => user.main_team.is_none() && user.extra_teams.is_empty(),
            Self::Team(Some(team)) => user.main_team.as_ref() == Some(team) || user.extra_teams.contains(team),
            Self::Access(kind) => AccessKind::of(user) == *kind,
        }
    }

    /// What it is called.
    pub fn say(&self, words: &Words, account: &AccountState) -> String {
        match self {
            Self::Status(UserStatus::Active) => words.text("status-active"),
            Self::Status(UserStatus::Invited) => words.text("status-invited"),
            Self::Status(UserStatus::Deactivated) => words.text("status-deactivated"),
            Self::Seat(Some(seat)) => words.text(&wording::seat(*seat)),
            Self::Seat(None) => words.text("filter-no-seat"),
            Self::Invite(InviteStatus::Pending) => words.text("invite-pending"),
            Self::Invite(InviteStatus::Expired) => words.text("invite-expired"),
            Self::Invite(InviteStatus::Accepted) => words.text("invite-accepted"),
            Self::Invite(InviteStatus::None) => words.text("filter-no-invite"),
            Self::LastActive(Recency::Today) => words.text("filter-today"),
            Self::LastActive(Recency::Week) => words.with("filter-days", &[("count", Arg::Count(7))]),
            Self::LastActive(Recency::Month) => words.with("filter-days", &[("count", Arg::Count(30))]),
            Self::LastActive(Recency::Quarter) => words.with("filter-days", &[("count", Arg::Count(90))]),
            Self::LastActive(Recency::Longer) => words.text("filter-longer"),
            Self::LastActive(Recency::Never) => words.text("ago-never"),
            Self::Team(Some(id)) => {
                account.teams().get(id).map_or_else(|| id.0.to_string(), |team| team.name.to_string())
            }
            Self::Team(None) => words.text("filter-no-team"),
            Self::Access(AccessKind::SuperAdmin) => words.text("access-super-admin"),
            Self::Access(AccessKind::Template(id)) => words.text(&wording::template(id)),
            Self::Access(AccessKind::Adjusted) => words.text("filter-adjusted"),
            Self::Access(AccessKind::Custom) => words.text("access-custom"),
            Self::Access(AccessKind::Default) => words.text("access-default"),
            Self::Access(AccessKind::Classic) => words.text("filter-classic"),
        }
    }
}

impl Filters {
    /// How many filters keep somebody away.
    pub fn active(&self) -> usize {
        self.0.len()
    }

    /// Whether everybody is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is chosen of a filter.
    pub fn of(&self, id: FilterId) -> impl ExactSizeIterator<Item = &Value> {
        self.0.get(&id).unwrap_or(const { &BTreeSet::new() }).iter()
    }

    /// Whether a value is chosen.
    pub fn has(&self, value: &Value) -> bool {
        self.0.get(&value.filter()).is_some_and(|values| values.contains(value))
    }

    /// Chooses a value, or no longer.
    pub fn toggle(&mut self, value: Value) {
        let id = value.filter();
        let values = self.0.entry(id).or_default();
        if !values.remove(&value) {
            values.insert(value);
        }
        if values.is_empty() {
            self.0.remove(&id);
        }
    }

    /// Chooses this value of its filter alone.
    pub fn only(&mut self, value: Value) {
        self.0.insert(value.filter(), BTreeSet::from([value]));
    }

    /// Chooses nothing of a filter.
    pub fn clear(&mut self, id: FilterId) {
        self.0.remove(&id);
    }

    /// Chooses nothing at all.
    pub fn clear_all(&mut self) {
        self.0.clear();
    }

    /// Lets go of teams that the account no longer has.
    pub fn reconcile(&mut self, account: &AccountState) {
        let Some(values) = self.0.get_mut(&FilterId::Team) else { return };
        values.retain(|value| !matches!(value, Value::Team(Some(id)) if !account.teams().contains_key(id)));
        if values.is_empty() {
            self.0.remove(&FilterId::Team);
        }
    }

    /// Whether a user is kept at a moment: each filter has a chosen value that is true of the user, or none is chosen.
    pub fn keep(&self, user: &User, moment: &Moment) -> bool {
        self.0.values().all(|values| values.iter().any(|value| value.holds(user, moment)))
    }
}
