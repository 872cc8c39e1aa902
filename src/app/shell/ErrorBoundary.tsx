import type { ReactNode } from 'react';
import { Component } from 'react';

interface Props {
  /** what to show instead; gets a way to try again */
  fallback: (retry: () => void, error: Error) => ReactNode;
  /** a new value clears the error: another page, another try */
  resetKey: string;
  children: ReactNode;
}

/** Keeps a fault inside one part of the page. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(previous: Props) {
    if (previous.resetKey !== this.props.resetKey && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    return error ? this.props.fallback(() => this.setState({ error: null }), error) : this.props.children;
  }
}
