//! The menu More of the permission editor: what else can be set for a user of a partner account [PET-02].

use crate::{
    domain::id::UserId,
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::Overlay,
        part::{Part, Surroundings},
        scene::Scene,
        screens::user_record::partner_program,
        step::Step,
        theme::Role,
        widgets::{
            dropdown::{List, Row},
            pen::Pen,
        },
    },
};

/// The open menu. It has one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose permissions are edited.
    pub user: UserId,
}

impl Part for State {
    fn name(&self) -> &'static str {
        "permissions.more-menu"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::PermissionsMore
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Activate | ActionId::Toggle => {
                let panel = partner_program::State::new(self.user, around);
                Step::close_then(Step::open(Overlay::PartnerProgram(Box::new(panel))))
            }
            ActionId::Back => Step::close(),
            // There is nowhere to go.
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => Step::Stay,
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == WidgetId::PermissionsMore) {
            Some(_) => self.act(ActionId::Activate, around),
            None => Step::Stay,
        }
    }
}

/// Draws the menu below its button.
pub fn draw(pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let name = pen.say("group-partner");
    let rows = [Row { sign: "", name, detail: String::new(), enabled: true, role: Role::Muted }];
    let field = WidgetId::Action(ActionId::MorePermissions);
    let within = scene.layout.rect(WidgetId::PermissionsEditor);
    List { field, id: WidgetId::PermissionsMore, at: 0, rows: &rows }.draw(pen, scene, within);
}
