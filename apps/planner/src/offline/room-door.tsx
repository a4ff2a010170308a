import { Component, type ReactNode } from "react";
import { reopenIfRenewed } from "./reopen.ts";

interface RoomDoorProps {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
  /** What stands in for a room that does not open. */
  readonly shut: ReactNode;
}

/** The way into a room: one that the gateway no longer has, since it was renewed, opens with the whole page anew. */
export class RoomDoor extends Component<RoomDoorProps, { readonly stage: "open" | "asking" | "shut" }> {
  override state = { stage: "open" as const };

  static getDerivedStateFromError() {
    return { stage: "asking" };
  }

  override componentDidCatch(): void {
    void reopenIfRenewed().then((isReopened) => {
      if (!isReopened) this.setState({ stage: "shut" });
    });
  }

  override render(): ReactNode {
    const { stage } = this.state as { stage: "open" | "asking" | "shut" };
    const { children, waiting, shut } = this.props;
    return stage === "open" ? children : stage === "asking" ? waiting : shut;
  }
}
