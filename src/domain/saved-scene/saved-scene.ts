/** What a scene is saved with. */
export interface SceneDraft {
  readonly name: string;
  readonly note: string;
  /** Id of the face it was saved on, such as `explore`. */
  readonly face: string;
  /** The scene as parameters of the address. */
  readonly query: Readonly<Record<string, string>>;
  /** Version the change was made from; 0 for a new scene. */
  readonly version: number;
}

/** A scene kept under a name, for everybody who uses the service. */
export interface SavedScene extends SceneDraft {
  /** UUID, made by whoever saved it first. */
  readonly id: string;
  /** 1 when made, one more with each change. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly savedAt: number;
}
