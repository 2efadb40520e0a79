namespace Meirim.Qti.Items;

/// <summary>Shape of a place, with the coordinates of HTML image maps; <see cref="Default"/> is the whole picture.</summary>
public enum Shape
{
    Default,

    /// <summary>centre x, centre y, radius</summary>
    Circle,

    /// <summary>left, top, right, bottom</summary>
    Rect,

    /// <summary>x, y of each corner</summary>
    Poly,

    /// <summary>centre x, centre y, horizontal radius, vertical radius; deprecated by the specification and still found</summary>
    Ellipse,
}
