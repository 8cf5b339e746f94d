import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What stands in place of the part. @param retry draws the part again. */
  lost: (retry: () => void) => ReactNode;
  children: ReactNode;
};

/** Keeps a failure to draw one part of the page inside that part: a browser, a translator or an extension may cause one that no test has shown. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override render() {
    return this.state.failed ? this.props.lost(() => this.setState({ failed: false })) : this.props.children;
  }
}
