//! What a click or the wheel does: the same as the key it stands for.

use super::Session;
use crate::ui::{
    action::ActionId,
    input::{Mouse, MouseKind},
    layout::{Hit, WidgetId},
};

/// How many rows one notch of the wheel moves.
const NOTCH: usize = 3;

impl Session<'_, '_, '_> {
    pub(super) fn mouse(&mut self, mouse: Mouse) {
        match mouse.kind {
            MouseKind::Press => {
                if let Some(hit) = self.around.viewer.layout.hit(mouse.at) {
                    self.press(hit);
                }
            }
            MouseKind::WheelUp => self.wheel(ActionId::Up),
            MouseKind::WheelDown => self.wheel(ActionId::Down),
        }
    }

    fn press(&mut self, hit: Hit) {
        match hit.widget {
            WidgetId::Action(action) => self.perform(action),
            WidgetId::Backdrop => {
                if self.model.overlays.last().is_some_and(super::Overlay::closes_on_click_beside) {
                    // As Esc would, so that what was tried out is taken back.
                    let step = self.model.part_mut().act(ActionId::Back, self.around);
                    self.step(step);
                }
            }
            _ => {
                let step = self.model.part_mut().click(hit, self.around);
                self.step(step);
            }
        }
    }

    fn wheel(&mut self, action: ActionId) {
        for _ in 0..NOTCH {
            let step = self.model.part_mut().act(action, self.around);
            // Beyond the end of a list the wheel does nothing, and does not ring.
            if step != crate::ui::step::Step::Stay {
                return;
            }
        }
    }
}
