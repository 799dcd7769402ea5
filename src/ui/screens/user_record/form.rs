//! The form: the dropdowns of the record and what each offers [USR-03, USR-05].

use super::{
    State,
    seat_choice::{self, Weighed},
};
use crate::{
    domain::{
        access::ClassicGrant,
        command::{EditField, EditUser, SetUp},
        decide,
        guard::{self, Actor, Operation, Refusal, SeatOffer},
        permission::{Catalogue, PermissionKey},
        preset::PresetId,
        seat::SeatType,
        team::TeamId,
        user::User,
        world::{AccountState, World},
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, Question},
        part::Surroundings,
        permissions::{
            classic,
            editor::{self, Base, Edited},
        },
        step::Step,
        text::sort_key,
        toast::{Level, Saying},
        widgets::cursor,
        wording::{self, set_up_users},
    },
};

/// A dropdown of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The main team.
    MainTeam,
    /// The extra teams, several of them.
    ExtraTeams,
    /// The preset.
    Preset,
    /// The seat.
    Seat,
}

impl Field {
    /// Those under the user's name, in their order.
    pub const CARD: [Self; 3] = [Self::MainTeam, Self::ExtraTeams, Self::Preset];

    /// Where it is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::MainTeam => WidgetId::RecordMainTeam,
            Self::ExtraTeams => WidgetId::RecordExtraTeams,
            Self::Preset => WidgetId::RecordPreset,
            Self::Seat => WidgetId::RecordSeats,
        }
    }

    /// The field of the user that it edits.
    pub const fn edits(self) -> EditField {
        match self {
            Self::MainTeam => EditField::MainTeam,
            Self::ExtraTeams => EditField::ExtraTeams,
            Self::Preset => EditField::Preset,
            Self::Seat => EditField::Seat,
        }
    }

    /// Whether there is anything to choose from.
    pub fn has_choices(self, account: &AccountState) -> bool {
        match self {
            Self::MainTeam | Self::ExtraTeams => !account.teams().is_empty(),
            Self::Preset => !account.presets().is_empty(),
            Self::Seat => true,
        }
    }
}

/// A row of an open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A main team, or none.
    MainTeam(Option<TeamId>),
    /// An extra team.
    ExtraTeam(TeamId),
    /// A preset, or none.
    Preset(Option<PresetId>),
    /// A seat, with what is free of it and why it cannot be given, when it cannot.
    Seat(SeatOffer),
}

impl Choice {
    /// The name of a team or preset; `None` for none of them, and for a seat.
    pub fn name(&self, account: &AccountState) -> Option<String> {
        match self {
            Self::MainTeam(Some(id)) | Self::ExtraTeam(id) => Some(set_up_users::team(id, account)),
            Self::Preset(Some(id)) => Some(set_up_users::preset(id, account)),
            Self::MainTeam(None) | Self::Preset(None) | Self::Seat(_) => None,
        }
    }

    /// Why it cannot be given to a user who has it not, when it cannot [TG-07]; a seat has reasons of its own.
    pub fn refusal(&self, user: &User, world: &World, actor: Actor) -> Option<Refusal> {
        let set_up = match self {
            Self::MainTeam(_) | Self::Seat(_) => return None,
            Self::ExtraTeam(id) => SetUp::AddExtraTeam(id.clone()),
            Self::Preset(id) => SetUp::Preset(id.clone()),
        };
        if self.is_chosen(user) { None } else { decide::set_up_refusal(world, actor, &set_up) }
    }

    /// Whether the user has it.
    pub fn is_chosen(&self, user: &User) -> bool {
        match self {
            Self::MainTeam(id) => user.main_team == *id,
            Self::ExtraTeam(id) => user.extra_teams.contains(id),
            Self::Preset(id) => user.preset == *id,
            Self::Seat(offer) => user.seat == Some(offer.seat),
        }
    }
}

/// The rows of a list: none, where only one can be chosen, and then the names in their order. A main team is not among
/// the extra ones [EXT-14].
pub fn choices(field: Field, user: &User, account: &AccountState, offers: Vec<SeatOffer>) -> Vec<Choice> {
    let sorted = |mut choices: Vec<Choice>| {
        choices.sort_by_cached_key(|choice| choice.name(account).map(|name| sort_key(&name)));
        choices
    };
    let teams = account.teams().keys().cloned();
    match field {
        Field::MainTeam => sorted(std::iter::once(None).chain(teams.map(Some)).map(Choice::MainTeam).collect()),
        Field::ExtraTeams => {
            sorted(teams.filter(|id| user.main_team.as_ref() != Some(id)).map(Choice::ExtraTeam).collect())
        }
        Field::Preset => {
            let presets = account.presets().keys().cloned().map(Some);
            sorted(std::iter::once(None).chain(presets).map(Choice::Preset).collect())
        }
        Field::Seat => offers.into_iter().map(Choice::Seat).collect(),
    }
}

/// The permissions that somebody loses by what was edited, in the order of the list [USR-10].
pub fn stripped(before: &User, after: &User, catalogue: &Catalogue) -> Vec<PermissionKey> {
    let (Some(from), Some(to)) = (before.seat, after.seat) else { return Vec::new() };
    let (was, is) = (before.access.grants(catalogue, from), after.access.grants(catalogue, to));
    let all = catalogue.permissions().iter().map(|permission| &permission.key);
    let lost = |key: &&PermissionKey| {
        let kept = |grant| is.get(key.as_str()).is_some_and(|kept| kept.covers(grant));
        was.get(key.as_str()).is_some_and(|grant| !kept(grant))
    };
    all.filter(lost).cloned().collect()
}

impl State {
    /// The user as the record shows it: with what was edited.
    pub fn shown(&self, user: &User) -> User {
        self.edit.applied(user)
    }

    fn rows(&self, field: Field, around: &Surroundings<'_>) -> Vec<Choice> {
        let Some((user, account)) = self.find(around) else { return Vec::new() };
        let offers = guard::seat_offers(around.world, around.actor, &[user.email.key().clone()]);
        choices(field, &self.shown(user), account, offers)
    }

    /// Opens the list of a dropdown, with the cursor on what is chosen.
    pub(super) fn open_menu(&mut self, field: Field, around: &Surroundings<'_>) {
        let Some((user, _)) = self.find(around) else { return };
        let shown = self.shown(user);
        let at = self.rows(field, around).iter().position(|choice| choice.is_chosen(&shown)).unwrap_or(0);
        self.menu = Some((field, at));
    }

    /// Puts the focus on the first field of the record: the teams and the preset, or the seat where the account has neither
    /// [USR-03, USR-05]. Of users of the classic flow there is the grant alone; who may edit nothing is told why.
    pub(super) fn start_editing(&mut self, around: &mut Surroundings<'_>) -> Step {
        if self.may_edit() {
            let card =
                self.find(around).and_then(|(_, account)| Field::CARD.into_iter().find(|f| f.has_choices(account)));
            if card.is_none() {
                self.open_section(super::focus::Section::Seat);
            }
            self.focus = super::focus::Focus::Field(card.unwrap_or(Field::Seat));
            return Step::Stay;
        }
        if self.may_edit_permissions() {
            return self.edit_classic_grant(around);
        }
        match guard::allowed(around.world, around.actor, Operation::EditUsers) {
            Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
            Ok(()) => Step::Tell(Level::Warning, Saying::plain("edit-user-classic")),
        }
    }

    /// Opens the list of seats with the cursor on one of them [ER-07].
    pub fn choose_seat(&mut self, seat: Option<SeatType>, around: &Surroundings<'_>) {
        self.open_section(super::focus::Section::Seat);
        self.focus = super::focus::Focus::Field(Field::Seat);
        self.open_menu(Field::Seat, around);
        let is = |choice: &Choice| matches!(choice, Choice::Seat(offer) if Some(offer.seat) == seat);
        if let Some(at) = self.rows(Field::Seat, around).iter().position(is) {
            self.menu = Some((Field::Seat, at));
        }
    }

    pub(super) fn menu_action(&mut self, action: ActionId, around: &Surroundings<'_>) -> Step {
        let Some((field, at)) = self.menu else { return Step::Ignored };
        let rows = self.rows(field, around);
        if let Some(row) = cursor::moved(action, at, rows.len(), rows.len()) {
            self.menu = Some((field, row));
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.menu = None,
            ActionId::Activate | ActionId::Toggle => {
                let Some(choice) = rows.get(at) else { return Step::Ignored };
                return self.pick(choice, around);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// Takes in what was chosen. The list of the extra teams stays open for the next.
    fn pick(&mut self, choice: &Choice, around: &Surroundings<'_>) -> Step {
        let Some((user, _)) = self.find(around) else { return Step::Ignored };
        // What the user has had all along is given back without asking.
        let refusal = choice.refusal(&self.shown(user), around.world, around.actor);
        if let Some(refusal) = refusal.filter(|_| !choice.is_chosen(user)) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        match choice {
            Choice::MainTeam(to) => self.edit.put_main_team(user, to.clone()),
            Choice::ExtraTeam(team) => {
                self.edit.toggle_extra_team(user, team);
                return Step::Stay;
            }
            Choice::Preset(to) => self.edit.put_preset(user, to.clone()),
            Choice::Seat(offer) => return self.pick_seat(user, offer, around),
        }
        self.menu = None;
        Step::Stay
    }

    fn pick_seat(&mut self, user: &User, offer: &SeatOffer, around: &Surroundings<'_>) -> Step {
        let mut wanted = self.edit.clone();
        wanted.put_seat(user, offer.seat);
        let told = match seat_choice::weigh(user, offer, &wanted, around) {
            Weighed::Fits => Step::Stay,
            // Other permissions can still be chosen for the new seat.
            Weighed::NeedsAccess(why) => Step::Tell(Level::Warning, wording::granting::saying(&why)),
            Weighed::Asks(question) => {
                if matches!(question, Question::Strip(_)) {
                    self.menu = None;
                }
                return Step::Ask(question);
            }
        };
        self.put_seat(offer.seat, around);
        told
    }

    /// Takes in another seat.
    pub fn put_seat(&mut self, seat: SeatType, around: &Surroundings<'_>) {
        if let Some((user, _)) = self.find(around) {
            self.edit.put_seat(user, seat);
        }
        self.menu = None;
    }

    /// Opens the permission editor over what the user holds, with what was edited.
    pub(super) fn edit_permissions(&self, around: &mut Surroundings<'_>) -> Step {
        let Some((user, _)) = self.find(around) else { return Step::Ignored };
        let (base, edited) = start(&self.shown(user), around.world.catalogue());
        let mut editor = editor::State::new(around.actor, self.shown(user).seat, base, edited, around);
        editor.partner = self.partner.then_some(self.user);
        Step::open(Overlay::Permissions(Box::new(editor)))
    }

    /// Opens the editor of what the classic flow grants, with what was edited [PM-02].
    pub(super) fn edit_classic_grant(&self, around: &mut Surroundings<'_>) -> Step {
        let grant = self.find(around).and_then(|(user, _)| self.shown(user).access.classic().cloned());
        let Some(grant) = grant else { return Step::Ignored };
        Step::open(Overlay::ClassicGrant(Box::new(classic::editor::State::new(grant, around))))
    }

    /// Takes in what that editor has answered.
    pub fn put_classic_grant(&mut self, grant: ClassicGrant, around: &Surroundings<'_>) {
        use crate::domain::access::{Access, PermissionSource};
        if let Some((user, _)) = self.find(around) {
            let access = Access { source: PermissionSource::Classic(grant), ..user.access.clone() };
            self.edit.put_access(user, access);
        }
    }

    /// Takes in what the editor has answered. What is as it was stays what it was.
    pub fn take_permissions(&mut self, edited: Edited, around: &Surroundings<'_>) {
        use crate::domain::access::{Access, PermissionSource};
        let Some((user, _)) = self.find(around) else { return };
        let shown = self.shown(user);
        let catalogue = around.world.catalogue();
        let (base, before) = start(&shown, catalogue);
        let stale = matches!(&shown.access.source, PermissionSource::Template(_)) && base == Base::Nothing;
        if edited == before && !stale {
            return;
        }
        let source = match base {
            Base::Defaults if edited.grants == before.grants => PermissionSource::Default,
            Base::Template(id) if catalogue.template(&id).map(Edited::of_template).as_ref() == Some(&edited) => {
                PermissionSource::Template(id)
            }
            Base::Template(id) => PermissionSource::Custom { base: Some(id), grants: edited.grants },
            Base::Defaults | Base::Nothing => PermissionSource::Custom { base: None, grants: edited.grants },
        };
        self.edit.put_access(user, Access { super_admin: edited.super_admin, source });
    }
}

/// What the editor starts from and marks changes against, and what is granted now. A template that is bound to another
/// seat is no start for this one.
fn start(user: &User, catalogue: &Catalogue) -> (Base, Edited) {
    use crate::domain::access::PermissionSource;
    let template = |id| {
        let fits = |needed| user.seat == Some(needed);
        catalogue.template(id).filter(|template| template.needs_seat.is_none_or(fits))
    };
    let super_admin = user.access.super_admin;
    match (&user.access.source, user.seat) {
        (PermissionSource::Default, Some(seat)) => {
            (Base::Defaults, Edited { grants: catalogue.defaults(seat), super_admin })
        }
        (PermissionSource::Template(id), seat) => match (template(id), seat) {
            (Some(template), _) => {
                let edited = Edited { super_admin, ..Edited::of_template(template) };
                (Base::Template(id.clone()), edited)
            }
            (None, Some(seat)) => (Base::Nothing, Edited { grants: user.access.grants(catalogue, seat), super_admin }),
            (None, None) => (Base::Nothing, Edited::default()),
        },
        (PermissionSource::Custom { base, grants }, _) => {
            let base = base.as_ref().filter(|id| template(id).is_some());
            (
                base.map_or(Base::Nothing, |id| Base::Template(id.clone())),
                Edited { grants: grants.clone(), super_admin },
            )
        }
        (PermissionSource::Classic(_) | PermissionSource::Default, _) => (Base::Nothing, Edited::default()),
    }
}

/// A record in which nothing is edited.
pub(super) const fn untouched(user: crate::domain::id::UserId) -> EditUser {
    EditUser::none(user)
}
