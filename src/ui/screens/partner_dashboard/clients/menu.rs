//! What can be done about a client [EXT-39].

use crate::{
    domain::{
        guard::{self, Operation, Refusal},
        hub_id::HubId,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::partner::Piece,
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        theme::Role,
        toast::Level,
        widgets::{
            cursor,
            dropdown::{List, Row},
            pen::Pen,
        },
        wording,
    },
};

/// The entries: what an action's key would do.
const ENTRIES: [(ActionId, &str, Option<Operation>); 3] = [
    (ActionId::OpenClient, "do-clients-open", None),
    (ActionId::AddEmployees, "do-clients-add-employees", Some(Operation::ManageClients)),
    (ActionId::VisitClient, "do-clients-visit", None),
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

    fn choose(&self, around: &Surroundings<'_>) -> Step {
        let Some((action, _, operation)) = ENTRIES.get(self.row) else { return Step::Ignored };
        let refused = operation.and_then(|needed| guard::allowed(around.world, around.actor, needed).err());
        match refused {
            Some(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
            None => Step::close_then(Step::Perform(*action)),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "client.menu"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(Piece::ClientActions)
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = cursor::moved(action, self.row, ENTRIES.len(), ENTRIES.len()) {
            self.row = row;
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => self.choose(around),
            ActionId::Back => Step::close(),
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == WidgetId::Clients(Piece::ClientActions)) {
            Some(row) => {
                self.row = row;
                self.choose(around)
            }
            None => Step::Stay,
        }
    }
}

/// Draws the menu below the row of its client.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let row = |(_, label, operation): &(ActionId, &str, Option<Operation>)| {
        let why: Option<Refusal> = operation.and_then(|needed| guard::allowed(scene.world, scene.actor, needed).err());
        let detail = why.as_ref().map(|why| wording::refusal::saying(why).say(pen.words)).unwrap_or_default();
        Row { sign: "", name: pen.say(label), detail, enabled: why.is_none(), role: Role::Muted }
    };
    let rows: Vec<Row> = ENTRIES.iter().map(row).collect();
    let within = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::ClientActions);
    List { field, id: WidgetId::Clients(Piece::ClientActions), at: state.row, rows: &rows }.draw(pen, scene, within);
}
