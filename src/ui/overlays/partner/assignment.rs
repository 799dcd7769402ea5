//! What can be done about one employee at one client: ask the client, note what it said, let it add the employee, try again,
//! go there, remove the access [PAC-07 to PAC-11, PAC-17 to PAC-21, SM-9].

use super::{Piece, conflict, names, request};
use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::{self, Operation, Refusal},
        hub_id::HubId,
        partner::{NotAdded, PartnerCommand, Standing, client_adds, standing},
        world::{AccountState, World},
    },
    ui::{
        action::{Action, ActionId, ContextId},
        context::Context,
        key_words::key_name,
        layout::WidgetId,
        menu::Menu,
        overlays::{Overlay, picker, type_remove},
        part::Surroundings,
        scene::Scene,
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{
            dropdown::{List, Row},
            pen::Pen,
        },
        wording,
    },
};

/// Where the keys of an assignment are looked up, as it stands. What cannot be done stays, and says why [ER-21].
pub fn contexts(standing: Option<Standing>) -> Vec<ContextId> {
    use ContextId as C;
    let open = (standing.is_some() && standing != Some(Standing::Removed)).then_some(C::EmployeeClient);
    let known = standing.map(|_| C::Assignment);
    open.into_iter().chain([C::Unanswered]).chain(known).collect()
}

/// Whether the client can be asked, and can add the employee: it has not yet.
pub const fn is_unanswered(standing: Option<Standing>) -> bool {
    matches!(standing, Some(Standing::Assigned | Standing::Requested))
}

/// How eagerly the key line shows the keys of an assignment: what cannot be done as it stands comes last, and before that
/// what has a button of its own.
pub fn prominence(action: &Action, standing: Option<Standing>) -> u8 {
    match action.id {
        ActionId::AssignmentActions => 1,
        ActionId::RequestAccess | ActionId::SimulateClient if !is_unanswered(standing) => 6,
        ActionId::RequestAccess => 2,
        ActionId::SimulateClient | ActionId::VisitClient => 3,
        ActionId::RemoveClientAccess => 5,
        // They stand above.
        ActionId::ShowUncredited | ActionId::NextPartnerTab => 6,
        // Esc leads back, not out.
        ActionId::Quit => 0,
        _ => action.prominence,
    }
}

/// What these actions are called where somebody at a client is under the cursor, in a word each.
pub const fn label(action: ActionId) -> Option<&'static str> {
    match action {
        ActionId::AssignmentActions => Some("action-menu"),
        ActionId::VisitClient => Some("action-account"),
        _ => None,
    }
}

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Show the text that asks the client for access [PAC-07].
    Request,
    /// Note that the client said no [SM-9].
    Refused,
    /// Let the client add the employee, for demos [PAC-08].
    Simulate,
    /// Show the three ways out [ER-15].
    WaysOut,
    /// Assign once more: the other partner has let go, or the access was removed.
    Retry,
    /// Go to the client's account.
    Visit,
    /// Remove the access [PAC-09].
    Remove,
}

impl Offer {
    const fn label(self) -> &'static str {
        match self {
            Self::Request => "assignment-request",
            Self::Refused => "assignment-refused",
            Self::Simulate => "assignment-simulate",
            Self::WaysOut => "assignment-ways-out",
            Self::Retry => "assignment-retry",
            Self::Visit => "assignment-visit",
            Self::Remove => "assignment-remove",
        }
    }

    /// The action that does the same without the menu, where there is one.
    const fn action(self) -> Option<ActionId> {
        match self {
            Self::Request => Some(ActionId::RequestAccess),
            Self::Simulate => Some(ActionId::SimulateClient),
            Self::Visit => Some(ActionId::VisitClient),
            Self::Remove => Some(ActionId::RemoveClientAccess),
            Self::Refused | Self::WaysOut | Self::Retry => None,
        }
    }
}

/// What can be done as the assignment stands, in the order of the menu; nothing where there is none.
fn offers(world: &World, partner: &AccountState, client: HubId, email: &Email) -> Vec<Offer> {
    use Offer as O;
    let Some(assignment) = partner.partner().assignment(client, email.key()) else { return Vec::new() };
    match standing(world, partner, assignment) {
        Standing::Assigned => vec![O::Request, O::Simulate, O::Visit, O::Remove],
        Standing::Requested => vec![O::Request, O::Refused, O::Simulate, O::Visit, O::Remove],
        Standing::Active => vec![O::Visit, O::Remove],
        Standing::Blocked { by: Some(_) } => vec![O::WaysOut, O::Visit, O::Remove],
        Standing::Blocked { by: None } => vec![O::Retry, O::WaysOut, O::Visit, O::Remove],
        // There is a way out already: the other address.
        Standing::Settled { by: Some(_) } => vec![O::Visit, O::Remove],
        Standing::Settled { by: None } => vec![O::Retry, O::Visit, O::Remove],
        Standing::Removed => vec![O::Retry, O::Visit],
    }
}

/// Why one cannot be done, when it cannot.
fn hurdle(offer: Offer, client: HubId, around: (&World, guard::Actor)) -> Option<Refusal> {
    let (world, actor) = around;
    match offer {
        // Whoever may operate there may go there.
        Offer::Visit => world.account(client).is_none().then_some(Refusal::NotActive),
        _ => guard::allowed(world, actor, Operation::ManageClients).err(),
    }
}

/// Does one of the actions of an assignment; `None` for any other action.
pub fn act(action: ActionId, client: HubId, email: &Email, around: &mut Surroundings<'_>) -> Option<Step> {
    let offer = match action {
        ActionId::AssignmentActions => {
            let menu = State::new(client, email.clone(), around);
            return Some(Step::open(Overlay::Assignment(Box::new(menu))));
        }
        ActionId::RequestAccess => Offer::Request,
        ActionId::SimulateClient => Offer::Simulate,
        ActionId::RemoveClientAccess => Offer::Remove,
        ActionId::VisitClient => Offer::Visit,
        _ => return None,
    };
    let offered = around.account().is_some_and(|state| offers(around.world, state, client, email).contains(&offer));
    if !offered {
        return Some(Step::Tell(Level::Error, not_now(offer, client, email, around)));
    }
    Some(carry_out(offer, client, email, around))
}

/// Why one is not on offer as the assignment stands.
fn not_now(offer: Offer, client: HubId, email: &Email, around: &Surroundings<'_>) -> Saying {
    let Some(partner) = around.account() else { return Saying::plain("partner-not-assigned") };
    match (offer, client_adds(around.world, partner, client, email.key())) {
        (Offer::Request, Err(NotAdded::AlreadyThere)) => Saying::plain("request-already"),
        (Offer::Simulate | Offer::Request, Err(why)) => not_added(why),
        _ => Saying::plain("partner-not-assigned"),
    }
}

fn not_added(why: NotAdded) -> Saying {
    Saying::plain(match why {
        NotAdded::NotAssigned => "partner-not-assigned",
        NotAdded::Blocked => "conflict-message",
        NotAdded::AlreadyThere => "simulate-already",
        NotAdded::NoSuperAdmin => "simulate-no-super-admin",
    })
}

fn carry_out(offer: Offer, client: HubId, email: &Email, around: &mut Surroundings<'_>) -> Step {
    if let Some(refusal) = hurdle(offer, client, (around.world, around.actor)) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    match offer {
        Offer::Request => Step::open(Overlay::Request(Box::new(request::State::new(client, email.clone(), around)))),
        Offer::Refused => {
            let command = PartnerCommand::MarkRequest { client, email: email.clone(), requested: false };
            Step::Submit(Box::new(Command::Partner(Box::new(command))))
        }
        Offer::Simulate => simulate(client, email, around),
        Offer::WaysOut => {
            Step::open(Overlay::Conflict(Box::new(conflict::State::new(vec![(email.clone(), client)], around))))
        }
        Offer::Retry => conflict::retry(email, client, around),
        Offer::Visit => visit(client, Some(email), around),
        Offer::Remove => {
            let what = type_remove::What::Access { client, email: email.clone() };
            Step::open(Overlay::TypeRemove(Box::new(type_remove::State::new(what, around))))
        }
    }
}

/// Asks as whom to operate in a client's account: employees who are users there first, and the cursor on the one whom it
/// is about [0.5].
pub fn visit(client: HubId, who: Option<&Email>, around: &mut Surroundings<'_>) -> Step {
    around.viewer.scroll_to_top(WidgetId::PickerList);
    let kind = picker::Kind::ClientUsers { client, partner: around.actor.hub };
    let mut picker = picker::State::new(kind, around);
    if let Some(user) = who.and_then(|email| around.world.account(client)?.user(email.key())) {
        picker.point_at(user.id);
    }
    Step::open(Overlay::Picker(Box::new(picker)))
}

/// Lets the client add the employee, in the name of its first active super admin.
fn simulate(client: HubId, email: &Email, around: &Surroundings<'_>) -> Step {
    let Some(partner) = around.account() else { return Step::Ignored };
    match client_adds(around.world, partner, client, email.key()) {
        Ok(added) => {
            let told = Saying::plain("simulated-added")
                .text("email", email.typed())
                .text("client", names::account(around.world, client));
            Step::Simulate(added.by, Box::new(added.command), told)
        }
        Err(why) => Step::Tell(Level::Error, not_added(why)),
    }
}

/// The menu as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// At which client.
    pub client: HubId,
    /// Whose.
    pub email: Email,
    /// The entry under the cursor.
    row: usize,
}

impl State {
    /// The menu of an assignment, with its cursor on the first entry.
    pub fn new(client: HubId, email: Email, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::Assignment));
        Self { client, email, row: 0 }
    }

    fn offers(&self, around: &Surroundings<'_>) -> Vec<Offer> {
        around.account().map_or_else(Vec::new, |state| offers(around.world, state, self.client, &self.email))
    }
}

impl Menu for State {
    const NAME: &'static str = "assignment";
    const LIST: WidgetId = WidgetId::Clients(Piece::Assignment);

    fn row(&mut self) -> &mut usize {
        &mut self.row
    }

    fn len(&self, around: &Surroundings<'_>) -> usize {
        self.offers(around).len()
    }

    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        match self.offers(around).into_iter().nth(self.row) {
            // What cannot be done says why, and the menu stays.
            Some(offer) if hurdle(offer, self.client, (around.world, around.actor)).is_some() => {
                carry_out(offer, self.client, &self.email, around)
            }
            Some(offer) => Step::close_then(carry_out(offer, self.client, &self.email, around)),
            None => Step::close_then(Step::Tell(Level::Error, Saying::plain("partner-not-assigned"))),
        }
    }
}

/// Draws the menu below the row that it belongs to, where that is in sight; beside each entry the key that does it without
/// the menu, or why it cannot be done.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let entry = |offer: Offer| {
        let why = hurdle(offer, state.client, (scene.world, scene.actor));
        let key = offer.action().and_then(|action| context.keymap.keys(action).first());
        let key = key.map(|key| key_name(*key, pen.words)).unwrap_or_default();
        let detail = why.as_ref().map_or(key, |why| wording::refusal::saying(why).say(pen.words));
        let role = if why.is_none() { Role::Key } else { Role::Muted };
        Row { sign: "", name: pen.say(offer.label()), detail, enabled: why.is_none(), role }
    };
    let mut rows: Vec<Row> =
        offers(scene.world, scene.account, state.client, &state.email).into_iter().map(entry).collect();
    if rows.is_empty() {
        let name = pen.say("partner-not-assigned");
        rows.push(Row { sign: "", name, detail: String::new(), enabled: false, role: Role::Muted });
    }
    let within = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::AssignmentActions);
    List { field, id: WidgetId::Clients(Piece::Assignment), at: state.row, rows: &rows }.draw(pen, scene, within);
}
