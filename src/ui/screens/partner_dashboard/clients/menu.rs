//! What can be done about a client [EXT-39].

use super::rows;
use crate::{
    domain::{
        decide,
        guard::{self, Actor, Operation},
        hub_id::HubId,
        partner,
        world::{AccountState, World},
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        menu::Menu,
        overlays::{Question, partner::Piece},
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

/// The entries: what an action's key would do.
const ENTRIES: [(ActionId, &str, Option<Operation>); 4] = [
    (ActionId::OpenClient, "do-clients-open", None),
    (ActionId::AddEmployees, "client-menu-add", Some(Operation::ManageClients)),
    (ActionId::EndServices, "client-menu-end", Some(Operation::ManageClients)),
    (ActionId::VisitClient, "assignment-visit", None),
];

/// The menu as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Of which client.
    pub client: HubId,
    /// The entry under the cursor.
    row: usize,
}

impl State {
    /// The menu of a client, with its cursor on the first entry.
    pub const fn new(client: HubId) -> Self {
        Self { client, row: 0 }
    }
}

impl Menu for State {
    const NAME: &'static str = "client.menu";
    const LIST: WidgetId = WidgetId::Clients(Piece::ClientActions);

    fn row(&mut self) -> &mut usize {
        &mut self.row
    }

    fn len(&self, _: &Surroundings<'_>) -> usize {
        ENTRIES.len()
    }

    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        let Some((action, _, operation)) = ENTRIES.get(self.row) else { return Step::Ignored };
        let account = around.account();
        let hurdle = hurdle(*action, *operation, self.client, around.world, around.actor, account);
        match hurdle {
            Some(why) => Step::Tell(Level::Error, why),
            None => Step::close_then(Step::Perform(*action)),
        }
    }
}

/// Why one of the entries does nothing now, if it does: the right is missing, or somebody is still assigned to the client.
fn hurdle(
    action: ActionId,
    operation: Option<Operation>,
    client: HubId,
    world: &World,
    actor: Actor,
    account: Option<&AccountState>,
) -> Option<Saying> {
    let refused = operation.and_then(|needed| guard::allowed(world, actor, needed).err());
    if let Some(refusal) = refused {
        return Some(wording::refusal::saying(&refusal));
    }
    let kept = account.filter(|_| action == ActionId::EndServices)?;
    decide::keeps_client(kept, client).map(|why| wording::partner::rejection(&why))
}

/// Asks whether the partner works for a client no longer, or says what has to be done before [EXT-39].
pub fn end_services(client: HubId, around: &Surroundings<'_>) -> Step {
    let operation = Some(Operation::ManageClients);
    let account = around.account();
    if let Some(why) = hurdle(ActionId::EndServices, operation, client, around.world, around.actor, account) {
        return Step::Tell(Level::Error, why);
    }
    let stay = account.map_or(0, |account| partner::workers(around.world, account, client).count());
    Step::Ask(Question::EndServices { client, name: rows::name(around.world, client), stay })
}

/// Draws the menu below the row of its client.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let row = |(action, label, operation): &(ActionId, &str, Option<Operation>)| {
        let why = hurdle(*action, *operation, state.client, scene.world, scene.actor, Some(scene.account));
        let detail = why.as_ref().map(|why| why.say(pen.words)).unwrap_or_default();
        Row { sign: "", name: pen.say(label), detail, enabled: why.is_none(), role: Role::Muted }
    };
    let rows: Vec<Row> = ENTRIES.iter().map(row).collect();
    let within = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::ClientActions);
    List { field, id: WidgetId::Clients(Piece::ClientActions), at: state.row, rows: &rows }.draw(pen, scene, within);
}
