using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>Whether a point lies in a shape; the border belongs to it.</summary>
internal static class Area
{
    public static bool Holds(Shape shape, IReadOnlyList<double> c, double x, double y) => shape switch
    {
        Shape.Default => true,
        Shape.Rect when c.Count == 4 => x >= Math.Min(c[0], c[2]) && x <= Math.Max(c[0], c[2]) && y >= Math.Min(c[1], c[3]) && y <= Math.Max(c[1], c[3]),
        Shape.Circle when c.Count == 3 => Square(x - c[0]) + Square(y - c[1]) <= Square(c[2]),
        Shape.Ellipse when c.Count == 4 && c[2] > 0 && c[3] > 0 => Square((x - c[0]) / c[2]) + Square((y - c[1]) / c[3]) <= 1,
        Shape.Poly when c.Count >= 6 => Inside(c, x, y),
        _ => false,
    };

    private static double Square(double number) => number * number;

    /// <summary>A ray to the right crosses the outline an odd number of times.</summary>
    private static bool Inside(IReadOnlyList<double> c, double x, double y)
    {
        bool inside = false;
        int corners = c.Count / 2;
        for (int i = 0, j = corners - 1; i < corners; j = i++)
        {
            double xi = c[2 * i], yi = c[2 * i + 1], xj = c[2 * j], yj = c[2 * j + 1];
            double cross = (xj - xi) * (y - yi) - (x - xi) * (yj - yi);
            if (cross == 0 && x >= Math.Min(xi, xj) && x <= Math.Max(xi, xj) && y >= Math.Min(yi, yj) && y <= Math.Max(yi, yj)) return true;
            if (yi > y != yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
        }
        return inside;
    }
}
